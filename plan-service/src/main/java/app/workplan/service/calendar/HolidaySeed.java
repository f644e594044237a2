package app.workplan.service.calendar;

import app.workplan.domain.calendar.CalendarDay;
import app.workplan.service.shared.FirstWrites;
import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 法定节假日与调休上班日: fills the calendar of years that have no row yet from the library's tables; a year the library
 * does not know keeps counting weekends only, and an edited year is left alone.
 */
@Component
@RequiredArgsConstructor
public class HolidaySeed {

    /** First year of the library's reliable tables that plans in use reach back to. */
    private static final int FIRST_YEAR = 2019;

    private final CalendarDayRepository days;
    private final FirstWrites firstWrites;

    /**
     * Fills what is missing.
     *
     * @param lastYear inclusive
     */
    @Transactional
    public void fillUpTo(int lastYear) {
        firstWrites.queue();
        List<CalendarDay> known = days.findAll();
        for (int year = FIRST_YEAR; year <= lastYear; year++) {
            int one = year;
            if (known.stream().noneMatch(day -> day.getDay().getYear() == one)) {
                days.saveAll(of(year));
            }
        }
    }

    private static List<CalendarDay> of(int year) {
        List<CalendarDay> found = new ArrayList<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            LegalHoliday holiday = LegalHoliday.fromYmd(year, day.getMonthValue(), day.getDayOfMonth());
            if (holiday != null) {
                found.add(new CalendarDay(day, holiday.isWork(), holiday.getName()));
            }
        }
        return found;
    }
}
