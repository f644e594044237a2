package app.workplan.web.support;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.DefaultPlan;
import app.workplan.service.figure.JudgedPlan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 选定的计划 of a page that shows one, and those to switch to.
 *
 * @param plan null when no plan was ever issued
 */
public record ChosenPlan(List<JudgedPlan> choices, @Nullable JudgedPlan plan, AsOf asOf, boolean several) {

    /** Without a wish the plan in force, else the one that ended last. */
    public static ChosenPlan of(
            List<JudgedPlan> all, Actor actor, @Nullable String wanted, @Nullable String typed, LocalDate today) {
        JudgedPlan plan = wanted == null || wanted.isBlank()
                ? DefaultPlan.of(all, actor.bureauId(), AsOf.date(typed), today).orElse(null)
                : named(all, wanted.strip());
        List<JudgedPlan> issued = all.stream().filter(JudgedPlan::isIssued).toList();
        long bureaus = all.stream().map(JudgedPlan::bureauId).distinct().count();
        AsOf asOf = plan == null ? AsOf.of(null, null, null, today) : plan.asOf(typed, today);
        return new ChosenPlan(issued, plan, asOf, bureaus > 1);
    }

    /**
     * The plan of a list that leaves.
     *
     * @throws NotFound when no plan was ever issued
     */
    public JudgedPlan needed() {
        if (plan == null) {
            throw new NotFound("plan", "");
        }
        return plan;
    }

    private static JudgedPlan named(List<JudgedPlan> plans, String id) {
        return plans.stream()
                .filter(plan -> String.valueOf(plan.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("plan", id));
    }
}
