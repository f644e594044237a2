package app.workplan.domain.task;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 灯号说明: the rule that fired and what its sentence needs.
 *
 * @param on the date the rule speaks of, null where it speaks of none
 * @param points how many points behind, for {@link LightRule#BEHIND} only
 */
public record LightReason(
        LightRule rule, @Nullable LocalDate on, @Nullable BigDecimal points) {

    public Light light() {
        return rule.light();
    }

    static LightReason of(LightRule rule) {
        return new LightReason(rule, null, null);
    }

    static LightReason of(LightRule rule, @Nullable LocalDate on) {
        return new LightReason(rule, on, null);
    }

    static LightReason behindBy(BigDecimal points) {
        return new LightReason(LightRule.BEHIND, null, points);
    }
}
