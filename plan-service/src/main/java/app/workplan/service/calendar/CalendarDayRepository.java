package app.workplan.service.calendar;

import app.workplan.domain.calendar.CalendarDay;
import java.time.LocalDate;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link CalendarDay}. */
interface CalendarDayRepository extends JpaRepository<CalendarDay, LocalDate> {}
