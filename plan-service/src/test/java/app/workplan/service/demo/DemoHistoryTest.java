package app.workplan.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.domain.task.HonestRates;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.TaskJudgement;
import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The current-year history is a pure function of the day of the first start, so it is told for every day of three years
 * without a database: 2026 with its statutory holidays, 2027 and the leap year 2028 with weekends only.
 */
class DemoHistoryTest {

    private static final DemoSeed CHANGZHI = DemoSeed.load("changzhi");
    private static final DemoPhrases PHRASES = DemoPhrases.load();

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027, 2028})
    void everyFirstStartShowsFiveLightsAndBreaksNoRule(int year) {
        WorkingCalendar calendar = calendarOf(year);
        PaperPlan thisYear = PaperPlan.rolled(CHANGZHI, year);
        PaperPlan lastYear = PaperPlan.rolled(CHANGZHI, year - 1);
        List<String> wrong = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            PaperPlan plan = day.getMonth() == Month.JANUARY ? lastYear : thisYear;
            DemoScript script = CurrentYearHistory.of(plan.in(ReportCycle.MONTH), day, calendar, PHRASES);
            Rehearsal rehearsal = Rehearsal.of(plan, ReportCycle.MONTH, script, calendar);
            wrong.addAll(faults(day, script, rehearsal));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> faults(LocalDate firstStart, DemoScript script, Rehearsal rehearsal) {
        List<String> faults = new ArrayList<>();
        rehearsal.refused().forEach(one -> faults.add(firstStart + " refused: " + one));
        script.events().stream()
                .filter(event -> !event.at().toLocalDate().isBefore(firstStart))
                .forEach(event -> faults.add(firstStart + " in the future: " + event));
        if (firstStart.getMonth() == Month.JANUARY) {
            return faults;
        }
        List<TaskJudgement> judged = rehearsal.judge(firstStart);
        Set<Light> lights = judged.stream()
                .map(TaskJudgement::light)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Light.class)));
        EnumSet.complementOf(EnumSet.copyOf(lights)).forEach(light -> faults.add(firstStart + " lacks " + light));
        HonestRates rates = HonestRates.of(judged, firstStart);
        if (firstStart.getMonthValue() >= Month.MARCH.getValue()) {
            Stream.of(rates.responsibility(), rates.freshness(), rates.onTime(), rates.unquantified())
                    .filter(rate -> rate.denominator() == 0)
                    .forEach(rate -> faults.add(firstStart + " has a rate over nothing: " + rates));
        }
        return faults;
    }

    @Test
    void aFirstStartInJanuaryTellsLastYear() {
        assertThat(CurrentYearHistory.yearOf(LocalDate.of(2027, 1, 31))).isEqualTo(2026);
        assertThat(CurrentYearHistory.yearOf(LocalDate.of(2027, 2, 1))).isEqualTo(2027);
    }

    @Test
    void isIssuedOnTheFirstWorkingDayAfterTheTenthOfJanuary() {
        // a Sunday, then a make-up working day on a Sunday
        assertThat(CurrentYearHistory.issueDay(2026, calendarOf(2026))).isEqualTo(LocalDate.of(2026, 1, 12));
        assertThat(CurrentYearHistory.issueDay(2025, calendarOf(2025))).isEqualTo(LocalDate.of(2025, 1, 13));
        assertThat(CurrentYearHistory.issueDay(2027, calendarOf(2027))).isEqualTo(LocalDate.of(2027, 1, 11));
    }

    @Test
    void isTheSameWheneverItIsTold() {
        LocalDate day = LocalDate.of(2027, 8, 19);
        DemoPlan plan = PaperPlan.rolled(CHANGZHI, 2027).in(ReportCycle.MONTH);
        assertThat(CurrentYearHistory.of(plan, day, calendarOf(2027), PHRASES))
                .isEqualTo(CurrentYearHistory.of(plan, day, calendarOf(2027), PHRASES));
    }

    @Test
    void theRolledPlanIsChangzhisWithTheYearsChanged() {
        PaperPlan plan = PaperPlan.rolled(CHANGZHI, 2027);
        assertThat(plan.tasks())
                .hasSize(34)
                .extracting(PaperPlan.PaperTask::code)
                .contains("2027-18.5", "2027-30");
        assertThat(plan.tasks().stream().mapToInt(task -> task.shares().size()).sum())
                .isEqualTo(166);
    }

    /** As the product fills its calendar of the year and the ones around it. */
    static WorkingCalendar calendarOf(int year) {
        Map<LocalDate, Boolean> named = new HashMap<>();
        LocalDate end = LocalDate.of(year + 2, 1, 1);
        for (LocalDate day = LocalDate.of(year - 1, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
            LegalHoliday holiday = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            if (holiday != null) {
                named.put(day, holiday.isWork());
            }
        }
        return WorkingCalendar.of(named);
    }
}
