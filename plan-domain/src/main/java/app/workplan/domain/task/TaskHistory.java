package app.workplan.domain.task;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.calendar.ReportingCalendar;
import app.workplan.domain.calendar.ReportingPeriod;
import app.workplan.domain.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 任务的历史: every dated fact of one task, so that any past day can be judged (product.md section 3, As-of date).
 *
 * @param terms oldest first; the first is from the issue day, or from the day the task was added after that
 * @param targeted whether it has a target
 */
public record TaskHistory(
        long id,
        PlanFrame plan,
        boolean targeted,
        List<Terms> terms,
        List<MilestoneSpan> milestones,
        List<RecurrenceHistory> recurrences,
        List<ShareHistory> shares) {

    /** What held from a day on; the row of {@code task_fact}. */
    public record Terms(
            LocalDate from,
            LocalDate dueOn,
            DeadlineOrigin dueOrigin,
            @Nullable LocalDate startsOn,
            BigDecimal weight,
            @Nullable TaskState setState,
            @Nullable ReportCycle cycle) {}

    /**
     * 节点.
     *
     * @param until the day it was dropped, null while it stands; at that day's end it no longer holds
     */
    public record MilestoneSpan(
            LocalDate from, LocalDate dueOn, @Nullable LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /**
     * The task as it stood at the end of the day; empty while it did not exist.
     *
     * @param graceDays of the bureau, as set at the end of that day
     */
    public Optional<TaskFacts> at(LocalDate day, WorkingCalendar calendar, int graceDays) {
        return termsAt(day).map(now -> {
            ReportCycle cycle = now.cycle() == null ? plan.cycle() : now.cycle();
            Optional<ReportingPeriod> closed = new ReportingCalendar(
                            plan.periodFrom(), plan.periodTo(), cycle, calendar, graceDays)
                    .lastClosed(day);
            return facts(day, now, closed, calendar, graceDays);
        });
    }

    private TaskFacts facts(
            LocalDate day, Terms now, Optional<ReportingPeriod> closed, WorkingCalendar calendar, int graceDays) {
        return new TaskFacts(
                id,
                plan,
                terms.get(0).from(),
                now.dueOn(),
                now.dueOrigin(),
                now.startsOn(),
                now.weight(),
                now.setState(),
                targeted
                        || recurrences.stream().anyMatch(one -> one.ownerAt(day).isPresent()),
                milestones.stream()
                        .filter(one -> one.holdsOn(day))
                        .map(MilestoneSpan::dueOn)
                        .toList(),
                recurrences.stream()
                        .flatMap(one -> one.at(day, calendar, graceDays).stream())
                        .toList(),
                shares.stream()
                        .flatMap(share -> share
                                .at(
                                        day,
                                        lastReport(share, day, closed, calendar, graceDays),
                                        owned(share, day, calendar, graceDays))
                                .stream())
                        .toList());
    }

    private LastReport lastReport(
            ShareHistory share,
            LocalDate day,
            Optional<ReportingPeriod> closed,
            WorkingCalendar calendar,
            int graceDays) {
        return closed.map(period -> new LastReport(
                        period.end(),
                        period.dueOn(),
                        owedOn(period.dueOn(), share, calendar, graceDays),
                        share.hasReported(period.end(), day)))
                .orElse(LastReport.NONE);
    }

    private boolean owedOn(LocalDate due, ShareHistory share, WorkingCalendar calendar, int graceDays) {
        return termsAt(due)
                .map(then -> facts(due, then, Optional.empty(), calendar, graceDays))
                .flatMap(then -> then.shares().stream()
                        .filter(one -> one.id() == share.id())
                        .findFirst()
                        .map(one -> ReportsOwed.owes(then, one, due)))
                .orElse(false);
    }

    private List<OccurrenceFacts> owned(ShareHistory share, LocalDate day, WorkingCalendar calendar, int graceDays) {
        return recurrences.stream()
                .filter(one -> one.ownerAt(day)
                        .map(owner -> owner.shareId() != null && owner.shareId() == share.id())
                        .orElse(false))
                .flatMap(one -> one.at(day, calendar, graceDays).stream())
                .toList();
    }

    private Optional<Terms> termsAt(LocalDate day) {
        return terms.stream().filter(one -> !one.from().isAfter(day)).reduce((earlier, later) -> later);
    }
}
