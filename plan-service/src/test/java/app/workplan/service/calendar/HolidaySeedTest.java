package app.workplan.service.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.service.ServiceTest;
import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/**
 * 工作日历 against the notices of the State Council's General Office, written off by hand: the days off of each year, and the
 * Saturdays and Sundays worked for them. Every other day is judged by its weekday.
 */
@ServiceTest
@Transactional
class HolidaySeedTest {

    @Autowired
    HolidaySeed seed;

    @Autowired
    Calendars calendars;

    @Autowired
    EntityManager entities;

    /** 2020: the Spring Festival was prolonged to 2 February, which took back the Saturday meant to be worked. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2020 | 0101 0124-0202 0404-0406 0501-0505 0625-0627 1001-1008 | 0119 0426 0509 0628 0927 1010
                    2021 | 0101-0103 0211-0217 0403-0405 0501-0505 0612-0614 0919-0921 1001-1007 | 0207 0220 0425 0508 0918 0926 1009
                    2022 | 0101-0103 0131-0206 0403-0405 0430-0504 0603-0605 0910-0912 1001-1007 | 0129 0130 0402 0424 0507 1008 1009
                    2023 | 0101-0102 0121-0127 0405 0429-0503 0622-0624 0929-1006 1231 | 0128 0129 0423 0506 0625 1007 1008
                    2024 | 0101 0210-0217 0404-0406 0501-0505 0608-0610 0915-0917 1001-1007 | 0204 0218 0407 0428 0511 0914 0929 1012
                    2025 | 0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008 | 0126 0208 0427 0928 1011
                    2026 | 0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007 | 0104 0214 0228 0509 0920 1010
                    """)
    void everyDayOfTheYearIsWhatTheNoticeSays(int year, String off, String worked) {
        seed.fillUpTo(2026);
        entities.flush();
        WorkingCalendar calendar = calendars.working(LocalDate.of(2019, 1, 1), LocalDate.of(2026, 12, 31));
        Set<LocalDate> free = days(year, off);
        Set<LocalDate> madeUp = days(year, worked);
        assertThat(madeUp).allMatch(HolidaySeedTest::isWeekend);

        Set<LocalDate> wrong = new TreeSet<>();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            boolean expected = madeUp.contains(day) || !free.contains(day) && !isWeekend(day);
            if (calendar.isWorkingDay(day) != expected) {
                wrong.add(day);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(calendar.hasDataFor(year)).isTrue();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Set<LocalDate> days(int year, String words) {
        Set<LocalDate> days = new HashSet<>();
        for (String one : words.split(" ")) {
            String[] ends = one.split("-");
            LocalDate last = day(year, ends[ends.length - 1]);
            for (LocalDate day = day(year, ends[0]); !day.isAfter(last); day = day.plusDays(1)) {
                days.add(day);
            }
        }
        return days;
    }

    private static LocalDate day(int year, String monthAndDay) {
        return LocalDate.of(
                year, Integer.parseInt(monthAndDay.substring(0, 2)), Integer.parseInt(monthAndDay.substring(2)));
    }
}
