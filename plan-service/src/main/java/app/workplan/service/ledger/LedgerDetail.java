package app.workplan.service.ledger;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.PlanState;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 台账一行的其余内容: what the office sets on a task, as it stood on the day; words and version are the newest.
 *
 * @param dueOn 完成时限 of the task itself, before extensions of its shares
 * @param startsOn 开始日 set by staff, null to start with the plan
 * @param ownCycle null where the plan's holds
 * @param editable whether the reader may change it, of the newest day
 */
public record LedgerDetail(
        long taskId,
        long bureauId,
        long planId,
        PlanState planState,
        int version,
        LocalDate dueOn,
        @Nullable LocalDate startsOn,
        BigDecimal weight,
        @Nullable ReportCycle ownCycle,
        ReportCycle planCycle,
        @Nullable String completionStandard,
        @Nullable String requiredEvidence,
        boolean editable) {

    /** 填报周期: its own, else the plan's. */
    public ReportCycle cycle() {
        return ownCycle == null ? planCycle : ownCycle;
    }

    /** 权重 without idle zeros. */
    public String plainWeight() {
        return weight.stripTrailingZeros().toPlainString();
    }
}
