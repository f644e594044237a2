package app.workplan.service.demo;

import app.workplan.domain.calendar.ReportingCalendar;
import app.workplan.domain.calendar.ReportingPeriod;
import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.service.demo.DemoPlan.DemoShare;
import app.workplan.service.demo.DemoPlan.DemoTask;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 当年计划的经过, a pure function of the first-start day: whatever that day is (from February on), one task is overdue,
 * one near its date, one waits for acceptance, one is done and one suspended; the others keep up and are handed in
 * towards the year's end, and some fixed dates lie in the year so that every rate has something to count from March on.
 */
final class CurrentYearHistory {

    /** Tasks with one share each, by the part of their code that stays the same every year. */
    static final String OVERDUE = "18.4";

    static final String NEAR_DUE = "26";
    private static final String WAITING = "18.3";
    private static final String DONE = "15";
    private static final String SUSPENDED = "29";
    private static final String EARLY_DATE = "28";
    static final String LAGGING = "12";

    /** The first share of this task gets a later date in September; that of the near one asks for one. */
    private static final String EXTENDED = "10";

    /** Due dates of the office's choice: month and day by task. */
    private static final Map<String, int[]> FIXED_DATES = Map.of(
            EARLY_DATE,
            new int[] {2, 28},
            "16",
            new int[] {6, 30},
            "20",
            new int[] {10, 31},
            "24",
            new int[] {8, 31},
            "10",
            new int[] {9, 30},
            "13",
            new int[] {11, 30});

    private final DemoPlan plan;
    private final LocalDate firstStart;
    private final LocalDate issuedOn;
    private final List<ReportingPeriod> periods;
    private final DemoPhrases phrases;
    private final DemoList list = DemoList.load();

    private CurrentYearHistory(
            DemoPlan plan, LocalDate firstStart, LocalDate issuedOn, WorkingCalendar calendar, DemoPhrases phrases) {
        this.plan = plan;
        this.firstStart = firstStart;
        this.issuedOn = issuedOn;
        this.periods =
                new ReportingCalendar(plan.period().from(), plan.period().to(), plan.cycle(), calendar, 0).periods();
        this.phrases = phrases;
    }

    /** The year the rolled plan is for: last year's with a first start in January. */
    static int yearOf(LocalDate firstStart) {
        return firstStart.getMonth() == Month.JANUARY ? firstStart.getYear() - 1 : firstStart.getYear();
    }

    /** The first working day after 10 January. */
    static LocalDate issueDay(int year, WorkingCalendar calendar) {
        return calendar.nextWorkingDay(LocalDate.of(year, Month.JANUARY, 11));
    }

    static DemoScript of(DemoPlan plan, LocalDate firstStart, WorkingCalendar calendar, DemoPhrases phrases) {
        LocalDate issuedOn = issueDay(plan.period().from().getYear(), calendar);
        return new CurrentYearHistory(plan, firstStart, issuedOn, calendar, phrases).script();
    }

    private DemoScript script() {
        Map<String, LocalDate> staffDates = new HashMap<>();
        List<DemoEvent> events = new ArrayList<>();
        for (DemoTask task : plan.tasks()) {
            LocalDate dueOn = dueOn(task);
            if (!dueOn.equals(task.dueOn())) {
                staffDates.put(task.code(), dueOn);
            }
            task.shares().stream()
                    .filter(DemoShare::counting)
                    .forEach(share -> events.addAll(course(task, share, dueOn)));
            events.addAll(RecurrenceCourse.of(phrases, task, plan.period(), issuedOn, firstStart));
            events.addAll(extensions(task, dueOn));
            if (task.suffix().equals(list.task())) {
                events.addAll(list.course(task.code(), task.shares().get(0).department(), issuedOn, firstStart));
            }
            if (task.suffix().equals(SUSPENDED)) {
                events.add(new DemoEvent.Suspended(
                        afterIssue(firstStart.minusDays(12)).atTime(10, 30),
                        task.code(),
                        DemoPhrases.pick(phrases.suspendBasis(), 0)));
            }
        }
        events.removeIf(event -> !event.at().toLocalDate().isBefore(firstStart));
        events.sort(Comparator.comparing(DemoEvent::at));
        return new DemoScript(staffDates, issuedOn, events);
    }

    private List<DemoEvent> extensions(DemoTask task, LocalDate dueOn) {
        List<DemoEvent> events = new ArrayList<>();
        LocalDate yesterday = afterIssue(firstStart.minusDays(1));
        if (task.suffix().equals(NEAR_DUE) && !yesterday.isAfter(dueOn)) {
            events.add(new DemoEvent.ExtensionAsked(
                    yesterday.atTime(16, 5),
                    task.code(),
                    firstCounting(task).department(),
                    dueOn.plusDays(20),
                    DemoPhrases.pick(phrases.extensionReasons(), 1)));
        }
        if (task.suffix().equals(EXTENDED)) {
            String department = firstCounting(task).department();
            events.add(new DemoEvent.ExtensionAsked(
                    dueOn.minusDays(10).atTime(10, 15),
                    task.code(),
                    department,
                    dueOn.plusDays(31),
                    DemoPhrases.pick(phrases.extensionReasons(), 0)));
            events.add(new DemoEvent.ExtensionApproved(
                    dueOn.minusDays(8).atTime(9, 40),
                    task.code(),
                    department,
                    DemoPhrases.pick(phrases.extensionOpinions(), 0)));
        }
        return events;
    }

    private static DemoShare firstCounting(DemoTask task) {
        return task.shares().stream().filter(DemoShare::counting).findFirst().orElseThrow();
    }

    private static boolean isExtended(DemoTask task, DemoShare share) {
        return task.suffix().equals(EXTENDED) && share.equals(firstCounting(task));
    }

    private LocalDate dueOn(DemoTask task) {
        LocalDate end = plan.period().to();
        if (task.suffix().equals(OVERDUE)) {
            return afterIssue(earlier(firstStart, end).minusDays(9));
        }
        if (task.suffix().equals(NEAR_DUE)) {
            return earlier(firstStart.plusDays(5), end);
        }
        int[] fixed = FIXED_DATES.get(task.suffix());
        return fixed == null ? task.dueOn() : LocalDate.of(end.getYear(), fixed[0], fixed[1]);
    }

    private List<DemoEvent> course(DemoTask task, DemoShare share, LocalDate dueOn) {
        ShareCourse course = new ShareCourse(phrases, task, share, issuedOn, dueOn);
        LocalDate handedIn = handedIn(task, share, dueOn, course);
        LocalDate silentFrom = task.suffix().equals(SUSPENDED) ? firstStart.minusDays(13) : handedIn;
        boolean lagging = task.suffix().equals(LAGGING) && course.salt() % 2 == 0;
        boolean fails =
                course.salt() % 23 == 7 && !task.owns(share) && task.shares().size() > 1 && !isExtended(task, share);
        LocalDate failing = afterIssue(firstStart.minusDays(20));
        for (ReportingPeriod period : periods) {
            boolean forgotten =
                    course.salt() % 19 == 4 && period.dueOn().plusMonths(1).isAfter(firstStart);
            boolean waiting = fails
                    && !period.end().plusDays(4).isBefore(failing)
                    && !period.end().plusDays(1).isAfter(failing.plusDays(2));
            if (!forgotten && !waiting && period.end().plusDays(4).isBefore(silentFrom)) {
                course.report(period, lagging ? 0.6 : 1.0 + course.salt() % 10 / 100.0, firstStart);
            }
        }
        if (fails) {
            course.failToFinish(failing, firstStart);
        } else {
            course.finish(handedIn, accepted(task, handedIn), firstStart);
        }
        return course.events();
    }

    /** A day after the first start where it is not to be handed in yet. */
    private LocalDate handedIn(DemoTask task, DemoShare share, LocalDate dueOn, ShareCourse course) {
        LocalDate never = plan.period().to().plusYears(1);
        if (task.suffix().equals(DONE)) {
            return afterIssue(firstStart.minusDays(6));
        }
        if (task.suffix().equals(WAITING)) {
            return afterIssue(firstStart.minusDays(2));
        }
        if (Set.of(OVERDUE, NEAR_DUE, SUSPENDED).contains(task.suffix())) {
            return never;
        }
        if (task.owns(share)) {
            return plan.period().to();
        }
        if (isExtended(task, share)) {
            return dueOn.plusDays(25);
        }
        int lot = course.salt() % 100;
        if (FIXED_DATES.containsKey(task.suffix())) {
            return lot < 25 ? dueOn.plusDays(3 + lot % 15) : dueOn.minusDays(2 + lot % 9);
        }
        if (lot < 20 && task.shares().size() > 1) {
            return course.between(0.35 + lot / 40.0);
        }
        if (lot > 80 && ShareCourse.isSlow(task)) {
            return lot < 90 ? plan.period().to().plusDays(lot % 9 + 3) : never;
        }
        return plan.period().to().minusDays(lot % 27);
    }

    private LocalDate accepted(DemoTask task, LocalDate handedIn) {
        return task.suffix().equals(WAITING) ? firstStart : handedIn.plusDays(2);
    }

    private LocalDate afterIssue(LocalDate day) {
        return day.isAfter(issuedOn) ? day : issuedOn.plusDays(1);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
