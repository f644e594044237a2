package app.workplan.service.command;

import app.workplan.domain.example.Timeline;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 责任分工 as product.md tells of it, in plain fields beside the product's own. */
final class TrackedShare {

    final TrackedTask task;
    final long id;
    final long departmentId;
    final LocalDate assignedOn;
    final List<Entry> entries = new ArrayList<>();
    final List<Waiting> completions = new ArrayList<>();
    final List<Waiting> extensions = new ArrayList<>();
    ShareRole role;
    ShareState state = ShareState.NOT_STARTED;
    int since;

    private final Timeline line;
    private @Nullable ShareState resumesTo;
    private @Nullable LocalDate extendedTo;
    private @Nullable LocalDate handedInOn;
    private boolean returned;

    /** 填报. */
    static final class Entry {
        final long id;
        final @Nullable Long by;
        boolean counts = true;

        Entry(long id, @Nullable Long by) {
            this.id = id;
            this.by = by;
        }
    }

    /** 办结申请 or 延期申请, until the office decides. */
    static final class Waiting {
        final long id;
        final @Nullable Long by;
        final LocalDate until;
        boolean pending = true;

        Waiting(long id, @Nullable Long by, LocalDate until) {
            this.id = id;
            this.by = by;
            this.until = until;
        }
    }

    TrackedShare(TrackedTask task, long id, long departmentId, ShareRole role, LocalDate assignedOn) {
        this.task = task;
        this.id = id;
        this.departmentId = departmentId;
        this.role = role;
        this.assignedOn = assignedOn;
        String name = "S" + id;
        task.line.share(name, id, departmentId, role, assignedOn);
        this.line = task.line.share(name);
    }

    /** 状态: one set on the task holds for its open shares. */
    boolean mayWork() {
        return task.setState == null && state.owesReports();
    }

    @Nullable
    Waiting pending(List<Waiting> all) {
        return all.stream().filter(one -> one.pending).findFirst().orElse(null);
    }

    boolean ownsOccurrences() {
        return task.ownerId != null && task.ownerId == id;
    }

    boolean enteredBy(@Nullable Long user) {
        return entries.stream().anyMatch(entry -> entry.counts && entry.by != null && entry.by.equals(user));
    }

    LocalDate dueOn() {
        return extendedTo != null && extendedTo.isAfter(task.due) ? extendedTo : task.due;
    }

    int percent() {
        return line.percent();
    }

    void report(Moment now, @Nullable Integer percent, LocalDate periodEnd, Entry entry) {
        entries.add(entry);
        line.apply(now.day(), "report", List.of(percent == null ? "none" : percent.toString(), "for", "" + periodEnd));
        becomes(ShareState.IN_PROGRESS, now);
    }

    void returnEntry(Moment now, Entry entry) {
        entry.counts = false;
        line.apply(now.day(), "entry-returned", List.of("" + entries.indexOf(entry)));
        returned = true;
    }

    void begin(Moment now) {
        if (state == ShareState.NOT_STARTED) {
            line.apply(now.day(), "begin", List.of());
            becomes(ShareState.IN_PROGRESS, now);
        }
    }

    void handIn(Moment now) {
        line.apply(now.day(), "hand-in", List.of());
        handedInOn = now.day();
        returned = false;
        becomes(ShareState.SUBMITTED, now);
    }

    /** 撤回, 退回, 回头看. */
    void back(Moment now, String verb) {
        line.apply(now.day(), verb, List.of());
        handedInOn = null;
        returned |= !verb.equals("withdraw");
        becomes(ShareState.IN_PROGRESS, now);
    }

    void accept(Moment now) {
        line.apply(now.day(), "accept", List.of());
        becomes(ShareState.DONE, now);
    }

    void leave(Moment now, ShareState set) {
        line.apply(now.day(), set == ShareState.SUSPENDED ? "suspend" : "cancel", List.of());
        resumesTo = state;
        becomes(set, now);
    }

    void resume(Moment now) {
        line.apply(now.day(), "resume", List.of());
        becomes(resumesTo == null ? ShareState.IN_PROGRESS : resumesTo, now);
        resumesTo = null;
    }

    void extend(Moment now, LocalDate until) {
        line.apply(now.day(), "extended", List.of(until.toString()));
        extendedTo = until;
    }

    void changeRole(Moment now, ShareRole other) {
        line.apply(now.day(), "role", List.of(other.name()));
        role = other;
    }

    private void becomes(ShareState next, Moment now) {
        if (next != state) {
            since = now.step();
        }
        state = next;
    }

    /** The row as the database shall hold it. */
    String row() {
        return String.join(
                "|",
                "" + id,
                role.name(),
                state.name(),
                "" + resumesTo,
                "" + percent(),
                "" + extendedTo,
                "" + handedInOn,
                "" + returned);
    }
}
