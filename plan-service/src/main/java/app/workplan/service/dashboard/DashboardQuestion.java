package app.workplan.service.dashboard;

import app.workplan.service.figure.JudgedPlan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a dashboard is asked for.
 *
 * @param plan issued, and within what the reader may see
 * @param day between its issue and its closing
 * @param silentDays 多日无音讯: from how many days on
 * @param before 上年计划 with which it is compared, within what the reader may see; null for none
 */
public record DashboardQuestion(
        JudgedPlan plan,
        LocalDate day,
        int silentDays,
        @Nullable PrecedingPlan before) {

    /** 多日无音讯: usual number of days. */
    public static final int USUAL_SILENCE = 30;

    /** With the usual number of silent days, compared with no other plan. */
    public static DashboardQuestion of(JudgedPlan plan, LocalDate day) {
        return new DashboardQuestion(plan, day, USUAL_SILENCE, null);
    }

    /** 月末: every month-end since issue that lies before the day, then the day itself. */
    public List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        LocalDate issuedOn = Objects.requireNonNull(plan.issuedOn());
        for (YearMonth month = YearMonth.from(issuedOn);
                month.atEndOfMonth().isBefore(day);
                month = month.plusMonths(1)) {
            days.add(month.atEndOfMonth());
        }
        days.add(day);
        return days;
    }
}
