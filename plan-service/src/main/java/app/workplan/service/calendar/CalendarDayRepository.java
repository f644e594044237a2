package app.workplan.service.calendar;

import app.workplan.domain.calendar.CalendarDay;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link CalendarDay}. */
interface CalendarDayRepository extends JpaRepository<CalendarDay, LocalDate> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from CalendarDay c where c.day = :day")
    Optional<CalendarDay> lock(LocalDate day);
}
