package app.workplan.domain.task;

/**
 * 判定阈值: settings of the bureau as they stood at the end of the day judged.
 *
 * @param nearDueWorkingDays the date is near within so many working days, the last one included
 * @param lagPoints behind by more than so many points
 * @param graceDays calendar days after a report's due working day
 */
public record Thresholds(int nearDueWorkingDays, int lagPoints, int graceDays) {

    /** Where the bureau has set none. */
    public static final Thresholds DEFAULT = new Thresholds(10, 15, 0);
}
