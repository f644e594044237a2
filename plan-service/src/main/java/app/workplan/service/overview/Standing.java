package app.workplan.service.overview;

import app.workplan.service.dashboard.DayFigures;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 计划现况: what a plan, or several together, show on a day.
 *
 * @param sharesOverdue counting shares that are red
 */
public record Standing(DayFigures figures, int sharesOverdue) {

    /** 与序时相差, points of progress above expected as displayed, negative when behind; null when nothing is counted. */
    public @Nullable BigDecimal gap() {
        BigDecimal progress = figures.progress();
        BigDecimal expected = figures.expected();
        return progress == null || expected == null ? null : progress.subtract(expected);
    }
}
