package app.workplan.domain.calendar;

import app.workplan.domain.shared.StaleVersion;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 法定节假日或调休上班日; a day without a row is judged by its weekday. One calendar for all bureaus. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class CalendarDay {

    @Id
    private LocalDate day;

    private boolean working;
    private String name;
    /** Counted by hand: the day is its own key, so the store could not tell a new row from an old one by a managed version. */
    private int version;

    /** @param working true for a make-up working day, false for a holiday */
    public CalendarDay(LocalDate day, boolean working, String name) {
        this.day = day;
        this.working = working;
        this.name = name;
    }

    /** 改这一天. */
    public void redefine(boolean nowWorking, String newName) {
        this.working = nowWorking;
        this.name = newName;
        this.version++;
    }

    /** @throws StaleVersion when the form carries no version, or an old one */
    public void requireSeen(@Nullable Integer seen) {
        if (seen == null || seen != version) {
            throw new StaleVersion();
        }
    }
}
