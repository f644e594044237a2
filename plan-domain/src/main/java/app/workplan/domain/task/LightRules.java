package app.workplan.domain.task;

import java.math.BigDecimal;
import java.time.LocalDate;

/** 灯号规则: the first that holds gives the light (product.md section 3, Light). */
final class LightRules {

    private LightRules() {}

    static LightReason judge(Situation it, JudgementDay on) {
        LocalDate day = on.day();
        if (it.state() == ShareState.DONE) {
            return LightReason.of(LightRule.DONE);
        }
        if (it.state() == ShareState.SUSPENDED) {
            return LightReason.of(LightRule.SUSPENDED);
        }
        if (!it.dates().hasStarted(day)) {
            return LightReason.of(LightRule.BEFORE_START, it.dates().startsOn());
        }
        if (it.state() == ShareState.SUBMITTED) {
            return it.isHandedInByDate()
                    ? LightReason.of(LightRule.WAITING, it.handedInOn())
                    : LightReason.of(LightRule.HANDED_IN_LATE, it.dates().dueOn());
        }
        return atWork(it, on);
    }

    private static LightReason atWork(Situation it, JudgementDay on) {
        if (it.dates().isPast(on.day())) {
            return LightReason.of(LightRule.PAST_DUE, it.dates().dueOn());
        }
        if (it.occurrences().missedSince() != null) {
            return LightReason.of(LightRule.OCCURRENCE_MISSED, it.occurrences().missedSince());
        }
        if (!it.dates().dueOn().isAfter(on.nearDueUntil())) {
            return LightReason.of(LightRule.NEAR_DUE, it.dates().dueOn());
        }
        BigDecimal behind = it.expected().subtract(it.progress());
        if (behind.compareTo(BigDecimal.valueOf(on.lagPoints())) > 0) {
            return LightReason.behindBy(behind);
        }
        if (it.lastReport().isMissing()) {
            return LightReason.of(LightRule.REPORT_MISSING, it.lastReport().periodEnd());
        }
        if (it.occurrences().missed() > 0) {
            return LightReason.of(LightRule.EARLIER_MISSED);
        }
        return LightReason.of(LightRule.ON_COURSE);
    }
}
