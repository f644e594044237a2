package app.workplan.service.figure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 默认计划: which plan a page opens that was asked for none (product.md section 4): the one in force, of several the
 * shortest period, then the latest issued; else the one that ended last.
 */
public final class DefaultPlan {

    private static final Comparator<JudgedPlan> SHORTEST_THEN_LATEST = Comparator.<JudgedPlan>comparingLong(
                    plan -> plan.periodTo().toEpochDay() - plan.periodFrom().toEpochDay())
            .thenComparing(JudgedPlan::issuedOn, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(JudgedPlan::id, Comparator.reverseOrder());

    private DefaultPlan() {}

    /**
     * @param plans those that may be read
     * @param bureauId the own bureau, whose plans come before those of its descendants
     * @param asked a day to be judged: the plan in force on it, if there is one, is meant
     * @return empty when no plan was ever issued
     */
    public static Optional<JudgedPlan> of(
            List<JudgedPlan> plans, @Nullable Long bureauId, @Nullable LocalDate asked, LocalDate today) {
        List<JudgedPlan> own = plans.stream()
                .filter(plan -> plan.isIssued() && Long.valueOf(plan.bureauId()).equals(bureauId))
                .toList();
        List<JudgedPlan> choice =
                own.isEmpty() ? plans.stream().filter(JudgedPlan::isIssued).toList() : own;
        Optional<JudgedPlan> meant = asked == null ? Optional.empty() : inForceOn(choice, asked);
        return meant.or(() -> inForceOn(choice, today))
                .or(() -> choice.stream()
                        .max(Comparator.comparing(JudgedPlan::periodTo)
                                .thenComparing(JudgedPlan::issuedOn, Comparator.nullsFirst(Comparator.naturalOrder()))
                                .thenComparing(JudgedPlan::id)));
    }

    /** 当日在执行的计划 of one bureau: of several the shortest period, then the latest issued; empty when none is. */
    public static Optional<JudgedPlan> inForceOn(List<JudgedPlan> plans, LocalDate day) {
        return plans.stream().filter(plan -> plan.isInForceOn(day)).min(SHORTEST_THEN_LATEST);
    }
}
