package app.workplan.service.demo;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.ShareRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * 示范计划的样子: all that a history needs to know of a plan; no database.
 *
 * @param cycle 填报周期
 */
record DemoPlan(PlanPeriod period, ReportCycle cycle, List<DemoTask> tasks) {

    /**
     * 任务.
     *
     * @param code as printed, such as 2024-14
     * @param dueOn as the text or the plan's end gives it
     */
    record DemoTask(String code, LocalDate dueOn, List<DemoShare> shares, List<DemoRecurrence> recurrences) {

        /** The code without the year: what stays the same when a plan is rolled forward. */
        String suffix() {
            return code.substring(code.indexOf('-') + 1);
        }

        /** Which share owns the occurrences: the lead, else the first named; none without countable recurrences. */
        boolean owns(DemoShare share) {
            return recurrences.stream().anyMatch(one -> one.frequency().makesOccurrences()) && share.equals(owner());
        }

        private DemoShare owner() {
            return shares.stream()
                    .filter(one -> one.role() == ShareRole.LEAD)
                    .findFirst()
                    .orElse(shares.get(0));
        }
    }

    /** @param counting whether its role counts in the task */
    record DemoShare(String department, ShareRole role, boolean counting) {

        /** The shares of one task; SUPERVISE counts only where nobody leads, shares or is responsible. */
        static List<DemoShare> of(List<Map.Entry<String, ShareRole>> named) {
            boolean led = named.stream().map(Map.Entry::getValue).anyMatch(ShareRole::isPrincipal);
            return named.stream()
                    .map(one -> new DemoShare(
                            one.getKey(),
                            one.getValue(),
                            one.getValue().isPrincipal() || !led && one.getValue() == ShareRole.SUPERVISE))
                    .toList();
        }
    }

    record DemoRecurrence(Frequency frequency, int minCount) {}
}
