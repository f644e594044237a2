package app.workplan.service.task;

import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.Points;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 灯号说明: what the sentence of a rule speaks of, as {@link LightRule} tells it. */
public final class LightWords {

    private LightWords() {}

    /** The date or the points, as they print; null where the sentence needs none. */
    public static @Nullable String argument(
            @Nullable LightRule rule,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate handedInOn,
            @Nullable LocalDate overdueSince,
            @Nullable LocalDate lastPeriodEnd,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal expected) {
        if (rule == null) {
            return null;
        }
        Object argument = switch (rule) {
            case BEFORE_START -> startsOn;
            case WAITING -> handedInOn;
            case HANDED_IN_LATE, PAST_DUE, OCCURRENCE_MISSED -> overdueSince;
            case NEAR_DUE -> dueOn;
            case BEHIND -> progress == null || expected == null ? null : Points.display(expected.subtract(progress));
            case REPORT_MISSING -> lastPeriodEnd;
            case DONE, SUSPENDED, EARLIER_MISSED, ON_COURSE -> null;
        };
        return argument == null ? null : argument.toString();
    }
}
