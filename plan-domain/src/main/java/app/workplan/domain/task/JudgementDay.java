package app.workplan.domain.task;

import app.workplan.domain.calendar.WorkingCalendar;
import java.time.LocalDate;

/**
 * 截至日: the day judged, with what the bureau's thresholds mean on it.
 *
 * @param day facts count as they stood at its end
 * @param nearDueUntil the last date that is near due, inclusive
 * @param lagPoints behind by more than so many points is a risk
 */
public record JudgementDay(LocalDate day, LocalDate nearDueUntil, int lagPoints) {

    public static JudgementDay of(LocalDate day, Thresholds thresholds, WorkingCalendar calendar) {
        return new JudgementDay(
                day, calendar.plusWorkingDays(day, thresholds.nearDueWorkingDays()), thresholds.lagPoints());
    }
}
