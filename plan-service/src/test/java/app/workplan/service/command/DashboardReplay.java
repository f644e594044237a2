package app.workplan.service.command;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.domain.example.PlanCase;
import app.workplan.service.dashboard.CountedDay;
import app.workplan.service.dashboard.Dashboard;
import app.workplan.service.dashboard.DashboardQueries;
import app.workplan.service.dashboard.DashboardQuestion;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * 总览 while and after commands were given: every look keeps month-ends, so that a look after all of it shows whether what was kept
 * is still what happened. One plan in eight is looked at.
 */
@Component
class DashboardReplay {

    private static final int ONE_IN = 8;

    private final DashboardQueries dashboards;
    private final JudgedPlanQueries plans;

    DashboardReplay(DashboardQueries dashboards, JudgedPlanQueries plans) {
        this.dashboards = dashboards;
        this.plans = plans;
    }

    /** Between two commands: the page as anybody might open it. */
    void look(TrackedPlan plan, LocalDate day) {
        if (isLookedAt(plan)) {
            read(plan, day);
        }
    }

    /** The page as of each of the days, and all its month-ends, beside what was done. */
    void compare(TrackedPlan plan, Collection<LocalDate> days, WorkingCalendar calendar) {
        if (!isLookedAt(plan)) {
            return;
        }
        PlanCase history = plan.history();
        for (LocalDate day : days) {
            for (DayFigures shown : read(plan, day).series().days()) {
                assertThat(shown)
                        .as("plan %d as of %s, %s", plan.id, day, shown.day())
                        .isEqualTo(CountedDay.of(history, shown.day(), calendar));
            }
        }
    }

    private Dashboard read(TrackedPlan plan, LocalDate day) {
        Scope scope = new Scope(Set.of(plan.id), null);
        return dashboards.read(scope, DashboardQuestion.of(plans.one(scope, plan.id), day));
    }

    private static boolean isLookedAt(TrackedPlan plan) {
        return plan.id % ONE_IN == 0;
    }
}
