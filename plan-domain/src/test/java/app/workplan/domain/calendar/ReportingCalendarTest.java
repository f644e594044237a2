package app.workplan.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportingCalendarTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);

    @Test
    void periodIsCurrentUpToItsDueDate() {
        ReportingCalendar months =
                new ReportingCalendar(FROM, TO, ReportCycle.MONTH, WorkingCalendar.weekendsOnly(), 0);

        assertThat(months.current(LocalDate.of(2026, 2, 5)).end()).isEqualTo("2026-01-31");
        assertThat(months.current(LocalDate.of(2026, 2, 6)).end()).isEqualTo("2026-02-28");
        assertThat(months.lastClosed(LocalDate.of(2026, 2, 5))).isEmpty();
        assertThat(months.lastClosed(LocalDate.of(2026, 2, 6)))
                .map(ReportingPeriod::end)
                .hasValue(LocalDate.of(2026, 1, 31));
    }

    @Test
    void entriesAfterTheLastDueDateBelongToTheLastPeriod() {
        ReportingCalendar months =
                new ReportingCalendar(FROM, TO, ReportCycle.MONTH, WorkingCalendar.weekendsOnly(), 0);

        assertThat(months.current(LocalDate.of(2027, 3, 1)).end()).isEqualTo("2026-12-31");
    }

    @Test
    void periodsAreCutToThePlan() {
        List<ReportingPeriod> quarters = new ReportingCalendar(
                        LocalDate.of(2026, 2, 10),
                        LocalDate.of(2026, 8, 15),
                        ReportCycle.QUARTER,
                        WorkingCalendar.weekendsOnly(),
                        2)
                .periods();

        assertThat(quarters)
                .containsExactly(
                        new ReportingPeriod(
                                LocalDate.of(2026, 2, 10), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 8)),
                        new ReportingPeriod(
                                LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30), LocalDate.of(2026, 7, 8)),
                        new ReportingPeriod(
                                LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 15), LocalDate.of(2026, 9, 9)));
    }

    @Test
    void makeUpDayIsAWorkingDayAndAHolidayIsNot() {
        LocalDate saturday = LocalDate.of(2026, 2, 14);
        LocalDate monday = LocalDate.of(2026, 2, 16);
        WorkingCalendar calendar = WorkingCalendar.of(Map.of(saturday, true, monday, false));

        assertThat(calendar.isWorkingDay(saturday)).isTrue();
        assertThat(calendar.nextWorkingDay(saturday.plusDays(1))).isEqualTo("2026-02-17");
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 2, 13), 2)).isEqualTo("2026-02-17");
        assertThat(calendar.plusWorkingDays(monday, 0)).isEqualTo(monday);
        assertThat(calendar.hasDataFor(2026)).isTrue();
        assertThat(calendar.hasDataFor(2027)).isFalse();
    }
}
