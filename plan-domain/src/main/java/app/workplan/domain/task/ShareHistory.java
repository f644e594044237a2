package app.workplan.domain.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 责任分工的历史: every dated fact of one share, oldest first; of several on one day the last holds at its end.
 *
 * @param addedOn the issue day, or the day it was added after that
 */
public record ShareHistory(
        long id,
        long departmentId,
        int position,
        LocalDate addedOn,
        @Nullable LocalDate originalDueOn,
        List<Standing> standings,
        List<Entry> entries) {

    /** What held from a day on; the row of {@code share_fact}. */
    public record Standing(
            LocalDate from,
            ShareRole role,
            ShareState state,
            int percent,
            BigDecimal weight,
            @Nullable LocalDate extendedTo,
            @Nullable LocalDate handedInOn,
            boolean returned) {}

    /**
     * 填报.
     *
     * @param returnedOn the day the office returned it: from its end the entry no longer counts
     */
    public record Entry(
            LocalDate enteredOn,
            LocalDate periodEnd,
            @Nullable LocalDate returnedOn) {

        boolean countsOn(LocalDate day) {
            return !enteredOn.isAfter(day) && (returnedOn == null || returnedOn.isAfter(day));
        }
    }

    /** The share at the end of the day; empty while it did not exist. */
    Optional<ShareFacts> at(LocalDate day, LastReport lastReport, List<OccurrenceFacts> owned) {
        return latest(day, false)
                .map(now -> new ShareFacts(
                        id,
                        departmentId,
                        position,
                        now.role(),
                        now.state(),
                        now.state() == ShareState.SUSPENDED
                                ? latest(day, true).map(Standing::state).orElse(null)
                                : null,
                        now.weight(),
                        now.percent(),
                        addedOn,
                        now.extendedTo(),
                        originalDueOn,
                        now.handedInOn(),
                        now.returned(),
                        lastReport,
                        owned));
    }

    private Optional<Standing> latest(LocalDate day, boolean beforeSuspension) {
        return standings.stream()
                .filter(one -> !one.from().isAfter(day))
                .filter(one -> !beforeSuspension || one.state() != ShareState.SUSPENDED)
                .reduce((earlier, later) -> later);
    }

    boolean hasReported(LocalDate periodEnd, LocalDate day) {
        return entries.stream()
                .anyMatch(entry -> entry.countsOn(day) && !entry.periodEnd().isBefore(periodEnd));
    }
}
