package app.workplan.service.demo;

import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.service.calendar.Calendars;
import app.workplan.service.calendar.HolidaySeed;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 示范数据: five bureaus with their plans, loaded once into an empty database by the demo profile. */
@Slf4j
@Component
@RequiredArgsConstructor
public class DemoLoader {

    /** The password of every demonstration account, printed on the login page of the demo profile. */
    public static final String PASSWORD = "Workplan-2026";

    /** The bureau whose plan is rolled forward to the current year. */
    private static final String ROLLED = "changzhi";

    private final DemoOrganisation organisation;
    private final DemoPlans plans;
    private final HolidaySeed holidays;
    private final Calendars calendars;
    private final PasswordEncoder passwordEncoder;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * Loads the demonstration into an empty database.
     *
     * @return whether anything was loaded
     */
    public boolean loadIfEmpty() {
        if (!organisation.isEmpty()) {
            return false;
        }
        LocalDate firstStart = LocalDate.now(clock);
        holidays.fillUpTo(firstStart.getYear() + 1);
        DemoSeed.Overview overview = DemoSeed.overview();
        DemoPhrases phrases = DemoPhrases.load();
        WorkingCalendar calendar = calendars.working(overview.departmentsValidFrom(), firstStart.plusYears(1));
        String hash = passwordEncoder.encode(PASSWORD);
        // all or nothing: a start that is cut off leaves an empty database behind, not half a demonstration
        transaction.executeWithoutResult(status -> {
            for (String code : overview.bureaus()) {
                DemoSeed seed = DemoSeed.load(code);
                DemoOrganisation.Staffed staffed = organisation.write(seed, overview.departmentsValidFrom(), hash);
                long closed = plans.playClosed(seed, staffed, calendar, phrases);
                if (code.equals(ROLLED)) {
                    plans.playCurrent(closed, staffed, firstStart, calendar, phrases);
                }
                log.info("Demo: {} is loaded", code);
            }
            LeadSeed.load().parents().forEach(parent -> organisation.writeAbove(parent, hash));
        });
        return true;
    }
}
