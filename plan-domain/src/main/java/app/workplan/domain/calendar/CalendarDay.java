package app.workplan.domain.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** 法定节假日或调休上班日; a day without a row is judged by its weekday. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class CalendarDay {

    @Id
    private LocalDate day;

    private boolean working;
    private String name;

    /** @param working true for a make-up working day, false for a holiday */
    public CalendarDay(LocalDate day, boolean working, String name) {
        this.day = day;
        this.working = working;
        this.name = name;
    }
}
