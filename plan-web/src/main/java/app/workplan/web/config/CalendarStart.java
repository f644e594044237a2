package app.workplan.web.config;

import app.workplan.service.calendar.HolidaySeed;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** 日历: fills the statutory holidays of years that are still without a row, this year's and the next one's included. */
@Component
@RequiredArgsConstructor
class CalendarStart implements ApplicationRunner {

    private final HolidaySeed holidays;
    private final Clock clock;

    @Override
    public void run(ApplicationArguments arguments) {
        holidays.fillUpTo(LocalDate.now(clock).getYear() + 1);
    }
}
