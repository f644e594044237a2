package app.workplan.service.command;

import app.workplan.domain.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** What is looked at while and after commands were given, besides rows and figures: dashboards and files. */
@Component
class Replays {

    private final DashboardReplay dashboards;
    private final FileReplay files;

    Replays(DashboardReplay dashboards, FileReplay files) {
        this.dashboards = dashboards;
        this.files = files;
    }

    /** Between two commands. */
    void look(TrackedPlan plan, LocalDate day) {
        dashboards.look(plan, day);
    }

    /** After all of them. */
    void compare(TrackedPlan plan, Collection<LocalDate> days, WorkingCalendar calendar) {
        dashboards.compare(plan, days, calendar);
        files.compare(plan, days);
    }
}
