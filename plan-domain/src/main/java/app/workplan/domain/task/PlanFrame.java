package app.workplan.domain.task;

import app.workplan.domain.calendar.ReportCycle;
import java.time.LocalDate;

/**
 * 计划框架: what a judgement needs of the plan.
 *
 * @param periodFrom first day of the plan's period, inclusive
 * @param periodTo last day of the plan's period, inclusive
 * @param issuedOn the day the office issued it in the system, not the date printed on the document
 * @param cycle 填报周期, unless a task has its own
 */
public record PlanFrame(LocalDate periodFrom, LocalDate periodTo, LocalDate issuedOn, ReportCycle cycle) {

    /** The later of the period's first day and the day the work was added. */
    LocalDate startOf(LocalDate addedOn) {
        return addedOn.isAfter(periodFrom) ? addedOn : periodFrom;
    }
}
