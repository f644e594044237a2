package app.workplan.service.figure;

import app.workplan.domain.plan.PlanKind;
import app.workplan.domain.plan.PlanState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 可判定的计划: a plan as a page that judges names it.
 *
 * @param issuedOn null for a draft, which is judged on no day
 * @param demo 示范数据
 * @param rolledFromPlanId 由哪个计划滚动而来; null when it was not rolled forward
 * @param archived 已归档: in no list and no choice, unless it is asked for by name
 */
public record JudgedPlan(
        long id,
        long bureauId,
        String bureauName,
        String title,
        PlanState state,
        LocalDate periodFrom,
        LocalDate periodTo,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate closedOn,
        boolean demo,
        PlanKind kind,
        @Nullable Long rolledFromPlanId,
        boolean archived) {

    /** 在执行: issued on or before the day, not yet closed on it, and the day lies in its period. */
    public boolean isInForceOn(LocalDate day) {
        return isIssuedOn(day)
                && (closedOn == null || closedOn.isAfter(day))
                && !day.isBefore(periodFrom)
                && !day.isAfter(periodTo);
    }

    /** 已印发 on the day, whatever became of it since. */
    public boolean isIssuedOn(LocalDate day) {
        return issuedOn != null && !issuedOn.isAfter(day);
    }

    /** Whether it can be judged at all. */
    public boolean isIssued() {
        return issuedOn != null;
    }

    /** The day a page judges, of what was typed into the address. */
    public AsOf asOf(@Nullable String typed, LocalDate today) {
        return AsOf.read(typed, issuedOn, closedOn, today);
    }
}
