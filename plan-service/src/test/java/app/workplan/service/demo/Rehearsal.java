package app.workplan.service.demo;

import static app.workplan.service.demo.PaperPlan.stored;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.calendar.ReportingCalendar;
import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.domain.progress.Completion;
import app.workplan.domain.progress.Extension;
import app.workplan.domain.progress.ProgressEntry;
import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.progress.Reporter;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.JudgementDay;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.PlanFrame;
import app.workplan.domain.task.ShareJudgement;
import app.workplan.domain.task.TaskJudgement;
import app.workplan.domain.task.Thresholds;
import app.workplan.service.shared.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Plays a history on the product's own entities, without a database: a rule that an event breaks is refused here as it
 * would be there, and what the entities leave behind is judged by the product's own rules.
 */
final class Rehearsal {

    private static final long HEAD = 1;
    private static final long REVIEWER = 2;

    private final PlanFrame frame;
    private final WorkingCalendar calendar;
    private final ReportingCalendar periods;
    private final Map<String, RehearsedTask> tasks = new LinkedHashMap<>();
    private final Map<String, Completion> pending = new HashMap<>();
    private final Map<String, Extension> requests = new HashMap<>();
    private final List<String> refused = new ArrayList<>();

    private Rehearsal(PaperPlan plan, ReportCycle cycle, DemoScript script, WorkingCalendar calendar) {
        this.calendar = calendar;
        this.frame = new PlanFrame(plan.period().from(), plan.period().to(), script.issuedOn(), cycle);
        this.periods = new ReportingCalendar(plan.period().from(), plan.period().to(), cycle, calendar, 0);
        Instant issued = at(script.issuedOn().atTime(9, 0));
        for (PaperPlan.PaperTask task : plan.tasks()) {
            LocalDate staffDate = script.staffDates().get(task.code());
            tasks.put(task.code(), new RehearsedTask(tasks.size() + 1, task, staffDate, frame, issued));
        }
    }

    static Rehearsal of(PaperPlan plan, ReportCycle cycle, DemoScript script, WorkingCalendar calendar) {
        Rehearsal rehearsal = new Rehearsal(plan, cycle, script, calendar);
        script.events().forEach(rehearsal::play);
        return rehearsal;
    }

    /** What the rules refused, with the event; empty for a history that can be told. */
    List<String> refused() {
        return refused;
    }

    List<TaskJudgement> judge(LocalDate day) {
        return tasks.values().stream().map(task -> judge(task, day)).toList();
    }

    /** Lights by task code; cancelled tasks have none. */
    Map<String, Light> lights(LocalDate day) {
        Map<String, Light> lights = new LinkedHashMap<>();
        tasks.forEach((code, task) -> lights.put(code, judge(task, day).light()));
        return lights;
    }

    private TaskJudgement judge(RehearsedTask task, LocalDate day) {
        return TaskJudgement.of(
                task.history().at(day, calendar, Thresholds.DEFAULT.graceDays()).orElseThrow(),
                JudgementDay.of(day, Thresholds.DEFAULT, calendar));
    }

    private void play(DemoEvent event) {
        try {
            RehearsedTask task = Objects.requireNonNull(tasks.get(event.task()));
            if (event.at().toLocalDate().isBefore(frame.issuedOn())) {
                throw new RuleViolation("plan.notIssued");
            }
            perform(event, task, at(event.at()), event.at().toLocalDate());
        } catch (RuleViolation broken) {
            refused.add(broken.getCode() + " " + event);
        }
    }

    private void perform(DemoEvent event, RehearsedTask task, Instant at, LocalDate on) {
        if (event instanceof DemoEvent.Reported one) {
            report(one, task, at, on);
        } else if (event instanceof DemoEvent.HandedIn one) {
            RehearsedTask.Part part = task.part(one.department());
            if (task.owns(part) && task.lastOccurrenceDue().isAfter(on) && !task.isLastOccurrenceMet()) {
                throw new RuleViolation("share.lastOccurrenceOpen");
            }
            pending.put(
                    one.task() + one.department(),
                    stored(Completion.handIn(part.share(), one.text(), Reporter.head(HEAD), at, on), 1));
        } else if (event instanceof DemoEvent.Accepted one) {
            waiting(one).accept(task.part(one.department()).share(), at, REVIEWER);
        } else if (event instanceof DemoEvent.SentBack one) {
            waiting(one).sendBack(task.part(one.department()).share(), one.reason(), at, REVIEWER);
        } else if (event instanceof DemoEvent.Recorded one) {
            task.record(one.recurrence(), one.heldOn(), one.note(), at, on, HEAD);
        } else if (event instanceof DemoEvent.Suspended one) {
            task.suspend(one.basis(), at, REVIEWER);
        } else if (event instanceof DemoEvent.ExtensionAsked one) {
            Extension asked = Extension.ask(
                    task.part(one.department()).share(),
                    task.entity(),
                    one.newDueOn(),
                    one.reason(),
                    Reporter.head(HEAD),
                    at,
                    on);
            requests.put(one.task() + one.department(), stored(asked, 1));
        } else if (event instanceof DemoEvent.ExtensionApproved one) {
            Objects.requireNonNull(requests.remove(one.task() + one.department()))
                    .approve(task.part(one.department()).share(), task.entity(), one.opinion(), at, REVIEWER);
        }
    }

    private Completion waiting(DemoEvent event) {
        Completion found = pending.remove(event.task() + event.department());
        if (found == null) {
            throw new RuleViolation("share.notSubmitted");
        }
        return found;
    }

    private void report(DemoEvent.Reported one, RehearsedTask task, Instant at, LocalDate on) {
        RehearsedTask.Part part = task.part(one.department());
        LocalDate periodEnd = periods.current(on).end();
        ProgressEntry entry = ProgressEntry.report(
                part.share(),
                periodEnd,
                new ProgressReport(one.percent(), one.text(), one.problems(), one.nextSteps(), false),
                task.owns(part),
                isOverdue(task, part, on),
                Reporter.head(HEAD),
                at,
                on);
        part.entries().add(entry);
    }

    private boolean isOverdue(RehearsedTask task, RehearsedTask.Part part, LocalDate on) {
        if (!task.owns(part)) {
            return part.share().dueOn(task.entity()).isBefore(on);
        }
        return judge(task, on).shares().stream()
                .filter(share -> share.facts().id() == part.share().requireId())
                .map(ShareJudgement::light)
                .anyMatch(Light.OVERDUE::equals);
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(BusinessClock.ZONE).toInstant();
    }
}
