package app.workplan.service.calendar;

import app.workplan.domain.calendar.CalendarDay;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 维护工作日历: holidays and make-up days still to come. Days that have passed stay, for figures of the past rest on them. */
@Service
@Transactional
@RequiredArgsConstructor
public class CalendarService {

    /** The State Council announces one year ahead; further days are a slip of the keyboard. */
    private static final int YEARS_AHEAD = 2;

    private final CalendarDayRepository days;
    private final CalendarAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 设一天.
     *
     * @param working true for a make-up working day (调休上班), false for a holiday
     * @param version as the form saw it, null for a day that had no row
     * @throws StaleVersion when somebody changed the day in between
     * @throws RuleViolation when the day has passed, lies too far ahead or is known already
     */
    public void set(Actor actor, LocalDate day, boolean working, String name, @Nullable Integer version) {
        access.requireCanEdit(actor);
        requireToCome(day);
        Optional<CalendarDay> present = days.lock(day);
        if (present.isPresent() && version == null) {
            throw new RuleViolation("calendar.dayKnown", day, present.get().getName());
        }
        if (present.isEmpty() && version != null) {
            throw new StaleVersion();
        }
        String before = present.map(CalendarService::words).orElse(null);
        present.ifPresentOrElse(
                one -> {
                    one.requireSeen(version);
                    one.redefine(working, name);
                },
                () -> days.save(new CalendarDay(day, working, name)));
        audit.record(Audited.of(actor, null, "calendar.set", "calendar_day", null)
                .values(before, words(new CalendarDay(day, working, name))));
    }

    /**
     * 去掉一天: it counts by its weekday again.
     *
     * @throws StaleVersion when somebody changed the day in between
     * @throws RuleViolation when the day has passed
     * @throws NotFound when the day has no row
     */
    public void remove(Actor actor, LocalDate day, @Nullable Integer version) {
        access.requireCanEdit(actor);
        requireToCome(day);
        CalendarDay present = days.lock(day).orElseThrow(() -> new NotFound("calendar_day", day));
        present.requireSeen(version);
        days.delete(present);
        audit.record(
                Audited.of(actor, null, "calendar.remove", "calendar_day", null).values(words(present), null));
    }

    private void requireToCome(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(today)) {
            throw new RuleViolation("calendar.dayPast", day);
        }
        if (day.getYear() > today.getYear() + YEARS_AHEAD) {
            throw new RuleViolation("calendar.dayFar", today.getYear() + YEARS_AHEAD);
        }
    }

    private static String words(CalendarDay day) {
        return "%s %s %s".formatted(day.getDay(), day.isWorking() ? "+" : "-", day.getName());
    }
}
