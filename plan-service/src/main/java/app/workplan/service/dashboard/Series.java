package app.workplan.service.dashboard;

import java.util.List;

/**
 * 走势: the days asked in order, the as-of day last, and the chapters on that day.
 *
 * @param days at least the as-of day
 */
public record Series(List<DayFigures> days, List<ChapterFigures> chapters) {

    /** The as-of day. */
    public DayFigures now() {
        return days.get(days.size() - 1);
    }
}
