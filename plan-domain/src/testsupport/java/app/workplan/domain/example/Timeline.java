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
            int percent,
            @Nullable LocalDate returnedOn) {}

    public Timeline(long id, int position, ShareRole role, LocalDate addedOn, LocalDate originalDueOn) {
        this.id = id;
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
            case "report" -> report(on, Integer.parseInt(words.get(0)), LocalDate.parse(words.get(2)));
            case "entry-returned" -> returnEntry(on);
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

    private void report(LocalDate on, int percent, LocalDate periodEnd) {
        reports.add(new Report(on, periodEnd, percent, null));
        if (state == ShareState.NOT_STARTED) {
            state = ShareState.IN_PROGRESS;
        }
    }

    private void returnEntry(LocalDate on) {
        for (int i = reports.size() - 1; i >= 0; i--) {
            Report last = reports.get(i);
            if (last.returnedOn() == null) {
                reports.set(i, new Report(last.on(), last.periodEnd(), last.percent(), on));
                returned = true;
                return;
            }
        }
        throw new IllegalStateException("no entry to return");
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
        int percent = reports.stream()
                .filter(report -> report.returnedOn() == null)
                .reduce((earlier, later) -> later)
                .map(Report::percent)
                .orElse(0);
        standings.add(new ShareHistory.Standing(from, role, state, percent, weight, extendedTo, handedInOn, returned));
    }

    public ShareHistory history() {
        return new ShareHistory(
                id,
                id,
                position,
                addedOn,
                Objects.requireNonNull(originalDueOn),
                List.copyOf(standings),
                reports.stream()
                        .map(report -> new ShareHistory.Entry(report.on(), report.periodEnd(), report.returnedOn()))
                        .toList());
    }
}
