package app.workplan.service.demo;

import static app.workplan.service.demo.PaperPlan.stored;

import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.progress.ProgressEntry;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Occurrence;
import app.workplan.domain.task.OccurrencePeriod;
import app.workplan.domain.task.OccurrenceRecord;
import app.workplan.domain.task.PlanFrame;
import app.workplan.domain.task.Recurrence;
import app.workplan.domain.task.RecurrenceHistory;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareHistory;
import app.workplan.domain.task.ShareOrigin;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskHistory;
import app.workplan.service.shared.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One task of a rehearsal with its shares and occurrences, issued. */
final class RehearsedTask {

    private final PlanFrame frame;
    private final Task task;
    private final boolean targeted;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final List<Repeating> recurrences = new ArrayList<>();

    record Part(Share share, List<ProgressEntry> entries) {}

    private record Repeating(Recurrence recurrence, Map<Occurrence, List<OccurrenceRecord>> occurrences) {}

    RehearsedTask(
            int number, PaperPlan.PaperTask paper, @Nullable LocalDate staffDate, PlanFrame frame, Instant issued) {
        this.frame = frame;
        this.targeted = paper.targeted();
        this.task =
                stored(new Task(paper.item(), paper.code(), number, null, paper.deadline(), issued), 1000L * number);
        if (staffDate != null) {
            task.moveDue(staffDate, issued, null, null);
        }
        task.issue(issued, null, null);
        for (DemoPlan.DemoShare one : paper.shares()) {
            long id = task.requireId() + parts.size() + 1;
            Share share = stored(new Share(task, id, one.role(), ShareOrigin.TEXT, parts.size(), null, issued), id);
            share.issue(task, issued, frame.issuedOn(), null);
            parts.put(one.department(), new Part(share, new ArrayList<>()));
        }
        PlanPeriod period = new PlanPeriod(frame.periodFrom(), frame.periodTo());
        for (DemoPlan.DemoRecurrence one : paper.recurrences()) {
            long id = task.requireId() + 100 * (recurrences.size() + 1);
            Recurrence recurrence =
                    stored(new Recurrence(task, one.frequency(), one.minCount(), "", null, recurrences.size()), id);
            Map<Occurrence, List<OccurrenceRecord>> occurrences = new LinkedHashMap<>();
            for (OccurrencePeriod each : OccurrencePeriod.of(one.frequency(), period, frame.issuedOn())) {
                occurrences.put(
                        stored(new Occurrence(recurrence, each.from(), each.dueOn()), id + occurrences.size() + 1),
                        new ArrayList<>());
            }
            recurrences.add(new Repeating(recurrence, occurrences));
        }
    }

    Task entity() {
        return task;
    }

    Part part(String department) {
        return Objects.requireNonNull(parts.get(department), () -> task.getCode() + " has no share of " + department);
    }

    /** The lead share owns the occurrences, else the first named. */
    private @Nullable Part owner() {
        return parts.values().stream()
                .filter(part -> part.share().getRole() == ShareRole.LEAD)
                .findFirst()
                .orElse(parts.values().stream().findFirst().orElse(null));
    }

    boolean owns(Part part) {
        return part == owner() && recurrences.stream().anyMatch(one -> !one.occurrences.isEmpty());
    }

    LocalDate lastOccurrenceDue() {
        return recurrences.stream()
                .flatMap(one -> one.occurrences.keySet().stream())
                .map(Occurrence::getDueOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    boolean isLastOccurrenceMet() {
        return recurrences.stream()
                .flatMap(one -> one.occurrences.entrySet().stream())
                .filter(one -> one.getKey().getDueOn().equals(lastOccurrenceDue()))
                .allMatch(one -> one.getValue().size() >= one.getKey().getExpectedCount());
    }

    void record(int recurrence, LocalDate heldOn, String note, Instant at, LocalDate on, long actor) {
        Occurrence occurrence = recurrences.get(recurrence).occurrences.keySet().stream()
                .filter(one -> one.covers(heldOn))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("occurrence.outsidePeriod"));
        Part owner = owner();
        if (owner != null && !owner.share().getState().isOpen()) {
            throw new RuleViolation("share.notReportable");
        }
        OccurrenceRecord made = new OccurrenceRecord(occurrence, heldOn, note, at, on, actor);
        recurrences.get(recurrence).occurrences.get(occurrence).add(made);
        if (owner != null) {
            owner.share().begin(at, actor);
        }
    }

    void suspend(String basis, Instant at, long actor) {
        task.suspend(at, basis, actor);
        parts.values().stream()
                .map(Part::share)
                .filter(share -> share.getState().isOpen())
                .forEach(share -> share.suspend(basis, at, actor));
    }

    TaskHistory history() {
        return new TaskHistory(
                task.requireId(),
                frame,
                targeted,
                task.getFacts().stream()
                        .map(fact -> new TaskHistory.Terms(
                                day(fact.getValidFrom()),
                                fact.getDueOn(),
                                fact.getDueOrigin(),
                                fact.getStartsOn(),
                                fact.getWeight(),
                                fact.getSetState(),
                                fact.getReportCycle()))
                        .toList(),
                List.of(),
                recurrences.stream().map(this::history).toList(),
                parts.values().stream().map(RehearsedTask::history).toList());
    }

    private RecurrenceHistory history(Repeating one) {
        Part owner = owner();
        return new RecurrenceHistory(
                one.recurrence.requireId(),
                List.of(new RecurrenceHistory.Owner(
                        frame.issuedOn(), owner == null ? null : owner.share().requireId())),
                one.occurrences.entrySet().stream()
                        .map(each -> new RecurrenceHistory.Dated(
                                each.getKey().getDueOn(),
                                each.getKey().getExpectedCount(),
                                each.getValue().stream()
                                        .map(OccurrenceRecord::getRecordedOn)
                                        .toList()))
                        .toList());
    }

    private static ShareHistory history(Part part) {
        Share share = part.share();
        return new ShareHistory(
                share.requireId(),
                share.getDepartmentId(),
                share.getPosition(),
                Objects.requireNonNull(share.getAddedOn()),
                share.getOriginalDueOn(),
                share.getFacts().stream()
                        .map(fact -> new ShareHistory.Standing(
                                day(fact.getValidFrom()),
                                fact.getRole(),
                                fact.getState(),
                                fact.getPercent(),
                                fact.getWeight(),
                                fact.getExtendedTo(),
                                fact.getHandedInOn(),
                                fact.isReturned()))
                        .toList(),
                part.entries().stream()
                        .map(entry -> new ShareHistory.Entry(entry.getEnteredOn(), entry.getPeriodEnd(), null))
                        .toList());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, BusinessClock.ZONE);
    }
}
