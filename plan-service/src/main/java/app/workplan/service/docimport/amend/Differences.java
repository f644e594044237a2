package app.workplan.service.docimport.amend;

import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.service.docimport.amend.Difference.Note;
import app.workplan.service.docimport.amend.Provision.Due;
import app.workplan.service.docimport.amend.Provision.Duty;
import app.workplan.service.docimport.amend.Provision.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * 逐项比较: what differs between an item of the plan and its like in the text read. Where the text is silent on departments
 * or a date, only what came from a text is different; what staff added stays.
 */
final class Differences {

    private final Provision present;
    private final Provision read;
    private final boolean draft;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Provision present, Provision read, boolean draft) {
        this.present = present;
        this.read = read;
        this.draft = draft;
    }

    /** @param draft whether the plan is not issued yet */
    static List<Difference> of(Provision present, Provision read, boolean draft) {
        Differences one = new Differences(present, read, draft);
        one.state();
        one.number();
        one.words();
        if (present.standing() != Standing.SPLIT) {
            one.departments();
            one.deadline();
            one.demands();
        }
        return present.standing() == Standing.CANCELLED ? one.offered() : List.copyOf(one.found);
    }

    /** Of a cancelled one nothing is ticked: the office cancelled it, and the text may not know. */
    private List<Difference> offered() {
        return found.stream()
                .map(one -> one.takeable() ? Difference.left(one.facet(), Note.CANCELLED) : one)
                .toList();
    }

    private void state() {
        if (present.standing() == Standing.CANCELLED) {
            found.add(Difference.left(Facet.STATE, Note.CANCELLED));
        }
    }

    private void number() {
        if (draft && !Objects.equals(present.place().number(), read.place().number())) {
            found.add(Difference.plain(Facet.NUMBER));
        }
    }

    private void words() {
        boolean split = present.standing() == Standing.SPLIT;
        String title = PlainWords.of(read.title());
        if (!PlainWords.of(present.title()).equals(title)) {
            boolean renamed =
                    !present.amended() && PlainWords.of(present.printed()).equals(title);
            found.add(
                    split
                            ? Difference.fixed(Facet.TITLE, Note.SPLIT)
                            : renamed ? Difference.left(Facet.TITLE, Note.BY_STAFF) : Difference.plain(Facet.TITLE));
        }
        if (!present.words().isBlank()
                && !read.words().isBlank()
                && !PlainWords.body(present).equals(PlainWords.body(read))) {
            found.add(split ? Difference.fixed(Facet.TEXT, Note.SPLIT) : Difference.plain(Facet.TEXT));
        }
    }

    private void departments() {
        List<Duty> now = present.duties();
        boolean byStaff = now.stream().anyMatch(Duty::byStaff) && !present.amended();
        if (read.duties().isEmpty()) {
            if (now.stream().anyMatch(one -> !one.byStaff())) {
                found.add(
                        byStaff
                                ? Difference.left(Facet.DEPARTMENTS, Note.BY_STAFF)
                                : Difference.plain(Facet.DEPARTMENTS));
            }
            return;
        }
        boolean same = now.size() == read.duties().size()
                && read.duties().stream().allMatch(one -> now.stream().anyMatch(one::same));
        if (!same) {
            found.add(
                    byStaff ? Difference.left(Facet.DEPARTMENTS, Note.BY_STAFF) : Difference.plain(Facet.DEPARTMENTS));
        }
    }

    private void deadline() {
        Due now = present.due();
        Due next = read.due();
        if (now == null || next == null) {
            if (now != null && now.origin() == DeadlineOrigin.TEXT) {
                found.add(Difference.plain(Facet.DEADLINE));
            }
            return;
        }
        if (!now.day().equals(next.day())) {
            boolean moved = now.origin() == DeadlineOrigin.STAFF
                    && (now.original() == null || now.original().equals(next.day()));
            found.add(moved ? Difference.left(Facet.DEADLINE, Note.BY_STAFF) : Difference.plain(Facet.DEADLINE));
        }
    }

    private void demands() {
        if (!new HashSet<>(present.rhythms()).equals(new HashSet<>(read.rhythms()))) {
            found.add(draft ? Difference.plain(Facet.FREQUENCY) : Difference.fixed(Facet.FREQUENCY, Note.FIXED));
        }
        boolean same = present.goals().size() == read.goals().size()
                && read.goals().stream()
                        .allMatch(one -> present.goals().stream().anyMatch(one::same));
        if (!same) {
            boolean numbered = !present.goals().isEmpty() && !read.goals().isEmpty();
            found.add(draft || numbered ? Difference.plain(Facet.TARGET) : Difference.fixed(Facet.TARGET, Note.FIXED));
        }
    }
}
