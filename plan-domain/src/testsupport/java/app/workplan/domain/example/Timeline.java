package app.workplan.domain.example;

import app.workplan.domain.task.ShareHistory;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes one share's history event by event: the facts that the share's commands would leave. */
public final class Timeline {

    private final long id;
    private final long departmentId;
    private final int position;
    private final LocalDate addedOn;
    private final LocalDate originalDueOn;
    private final List<ShareHistory.Standing> standings = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();

    private ShareRole role;
    private ShareState state = ShareState.NOT_STARTED;
    private ShareState resumesTo = ShareState.NOT_STARTED;
    private BigDecimal weight = BigDecimal.ONE;
    private @Nullable LocalDate extendedTo;
    private @Nullable LocalDate handedInOn;
    private boolean returned;

    private record Report(
            LocalDate on,
            LocalDate periodEnd,
            @Nullable Integer percent,
            @Nullable LocalDate returnedOn) {}

    public Timeline(
            long id, long departmentId, int position, ShareRole role, LocalDate addedOn, LocalDate originalDueOn) {
        this.id = id;
        this.departmentId = departmentId;
        this.position = position;
        this.role = role;
        this.addedOn = addedOn;
        this.originalDueOn = originalDueOn;
        stand(addedOn);
    }

    public ShareState state() {
        return state;
    }

    public boolean hasEntry() {
        return reports.stream().anyMatch(report -> report.returnedOn() == null);
    }

    public void apply(LocalDate on, String verb, List<String> words) {
        switch (verb) {
            case "report" -> report(on, percent(words.get(0)), LocalDate.parse(words.get(2)));
            case "entry-returned" -> returnEntry(on, words.isEmpty() ? lastCounting() : Integer.parseInt(words.get(0)));
            case "begin" -> state = ShareState.IN_PROGRESS;
            case "hand-in" -> handIn(on);
            case "returned", "withdraw", "reopen" -> reopen(!verb.equals("withdraw"));
            case "accept" -> state = ShareState.DONE;
            case "suspend" -> leaveFor(ShareState.SUSPENDED);
            case "resume" -> state = resumesTo;
            case "cancel" -> leaveFor(ShareState.CANCELLED);
            case "extended" -> extendedTo = LocalDate.parse(words.get(0));
            case "role" -> role = ShareRole.valueOf(words.get(0));
            case "weight" -> weight = new BigDecimal(words.get(0));
            default -> throw new IllegalArgumentException("no such event: " + verb);
        }
        stand(on);
    }

    /** A share that owns occurrences reports none. */
    private static @Nullable Integer percent(String word) {
        return word.equals("none") ? null : Integer.valueOf(word);
    }

    private void report(LocalDate on, @Nullable Integer percent, LocalDate periodEnd) {
        reports.add(new Report(on, periodEnd, percent, null));
        if (state == ShareState.NOT_STARTED) {
            state = ShareState.IN_PROGRESS;
        }
    }

    private int lastCounting() {
        for (int i = reports.size() - 1; i >= 0; i--) {
            if (reports.get(i).returnedOn() == null) {
                return i;
            }
        }
        throw new IllegalStateException("no entry to return");
    }

    private void returnEntry(LocalDate on, int index) {
        Report one = reports.get(index);
        reports.set(index, new Report(one.on(), one.periodEnd(), one.percent(), on));
        returned = true;
    }

    private void handIn(LocalDate on) {
        state = ShareState.SUBMITTED;
        handedInOn = on;
        returned = false;
    }

    private void reopen(boolean byOffice) {
        state = ShareState.IN_PROGRESS;
        handedInOn = null;
        returned = returned || byOffice;
    }

    private void leaveFor(ShareState set) {
        resumesTo = state;
        state = set;
    }

    private void stand(LocalDate from) {
        standings.add(
                new ShareHistory.Standing(from, role, state, percent(), weight, extendedTo, handedInOn, returned));
    }

    /** The last percent reported in an entry that counts. */
    public int percent() {
        return reports.stream()
                .filter(report -> report.returnedOn() == null && report.percent() != null)
                .reduce((earlier, later) -> later)
                .map(Report::percent)
                .orElse(0);
    }

    public ShareHistory history() {
        return new ShareHistory(
                id,
                departmentId,
                position,
                addedOn,
                Objects.requireNonNull(originalDueOn),
                List.copyOf(standings),
                reports.stream()
                        .map(report -> new ShareHistory.Entry(report.on(), report.periodEnd(), report.returnedOn()))
                        .toList());
    }
}
