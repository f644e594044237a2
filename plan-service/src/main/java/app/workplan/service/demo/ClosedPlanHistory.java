package app.workplan.service.demo;

import app.workplan.domain.calendar.ReportingCalendar;
import app.workplan.domain.calendar.ReportingPeriod;
import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.service.demo.DemoPlan.DemoShare;
import app.workplan.service.demo.DemoPlan.DemoTask;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * 已结束计划的经过: most shares are done in time, some are handed in after the period's end and accepted before the
 * closing day, a few tasks keep a share that never is; one share in eight is sent back once.
 */
final class ClosedPlanHistory {

    private final DemoPlan plan;
    private final LocalDate issuedOn;
    private final LocalDate until;
    private final List<ReportingPeriod> periods;
    private final DemoPhrases phrases;

    private ClosedPlanHistory(DemoPlan plan, LocalDate issuedOn, WorkingCalendar calendar, DemoPhrases phrases) {
        this.plan = plan;
        this.issuedOn = issuedOn;
        this.until = closingDay(plan);
        this.periods =
                new ReportingCalendar(plan.period().from(), plan.period().to(), plan.cycle(), calendar, 0).periods();
        this.phrases = phrases;
    }

    /** The 15th of the month after the period's end. */
    static LocalDate closingDay(DemoPlan plan) {
        return YearMonth.from(plan.period().to()).plusMonths(1).atDay(15);
    }

    static DemoScript of(DemoPlan plan, LocalDate issuedOn, WorkingCalendar calendar, DemoPhrases phrases) {
        return new ClosedPlanHistory(plan, issuedOn, calendar, phrases).script();
    }

    private DemoScript script() {
        List<DemoEvent> events = new ArrayList<>();
        for (int place = 0; place < plan.tasks().size(); place++) {
            DemoTask task = plan.tasks().get(place);
            List<DemoShare> counting =
                    task.shares().stream().filter(DemoShare::counting).toList();
            for (DemoShare share : counting) {
                boolean unfinished = place % 11 == 5 && share.equals(counting.get(0)) && !task.owns(share);
                events.addAll(course(task, share, unfinished));
            }
            events.addAll(RecurrenceCourse.of(phrases, task, plan.period(), issuedOn, until));
        }
        events.sort(Comparator.comparing(DemoEvent::at));
        return new DemoScript(Map.of(), issuedOn, events);
    }

    private List<DemoEvent> course(DemoTask task, DemoShare share, boolean unfinished) {
        ShareCourse course = new ShareCourse(phrases, task, share, issuedOn, task.dueOn());
        LocalDate handedIn = unfinished ? until.plusYears(1) : handedIn(task, share, course);
        double pace = unfinished ? 0.7 : 1.03;
        periods.stream()
                .filter(period -> period.end().plusDays(5).isBefore(handedIn.minusDays(3)))
                .forEach(period -> course.report(period, pace, until));
        if (course.salt() % 8 == 3 && handedIn.minusDays(12).isAfter(issuedOn) && !task.owns(share)) {
            course.failToFinish(handedIn.minusDays(3), until);
        }
        course.finish(handedIn, handedIn.plusDays(2 + course.salt() % 3), until);
        return course.events();
    }

    private LocalDate handedIn(DemoTask task, DemoShare share, ShareCourse course) {
        int lot = course.salt() % 100;
        if (task.owns(share)) {
            return plan.period().to();
        }
        if (lot < 28) {
            return plan.period().to().plusDays(3 + lot % 6);
        }
        LocalDate planned = course.between(0.45 + lot / 190.0);
        return planned.isAfter(task.dueOn()) ? task.dueOn() : planned;
    }
}
