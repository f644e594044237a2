package app.workplan.service.drafting;

import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Milestone;
import app.workplan.domain.task.Recurrence;
import app.workplan.domain.task.Target;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskDeadline;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.task.MilestoneRepository;
import app.workplan.service.task.RecurrenceRepository;
import app.workplan.service.task.TargetRepository;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 任务的要求 as an item of a document states them: deadline, milestones, frequencies and targets. Of several dates the last is
 * the deadline, the earlier ones are milestones; without one the plan's end.
 */
@Component
@RequiredArgsConstructor
public class TaskDemands {

    /** Longest words of a date or a frequency, in characters. */
    private static final int MAX_WORDS = 100;

    private static final int MAX_SENTENCE = 300;

    private final MilestoneRepository milestones;
    private final RecurrenceRepository recurrences;
    private final TargetRepository targets;

    /** 完成时限 the item states. */
    public static TaskDeadline deadline(PlanPeriod period, ParsedDocument.Item item) {
        return item.deadlines().stream()
                .max(Comparator.comparing(ParsedDocument.Deadline::date))
                .map(last -> last.byStaff()
                        ? new TaskDeadline(last.date(), DeadlineOrigin.STAFF, null)
                        : new TaskDeadline(last.date(), DeadlineOrigin.TEXT, PlanDrafting.cut(last.text(), MAX_WORDS)))
                .orElseGet(() -> new TaskDeadline(period.to(), DeadlineOrigin.DEFAULT, null));
    }

    /** @param placed whether the item stands in the plan's own document, so that places in it can be kept */
    void save(Task task, ParsedDocument.Item item, Instant now, boolean placed) {
        saveMilestones(task, item, now, placed);
        saveRecurrences(task, item, placed);
        saveTargets(task, item, placed);
    }

    /** 节点 and 量化要求 of a task that was made of an item of another document. */
    public void saveOthers(Task task, ParsedDocument.Item item, Instant now) {
        saveMilestones(task, item, now, false);
        saveTargets(task, item, false);
    }

    /** 换频次要求 of a task of a draft. */
    public void replaceRecurrences(Task task, ParsedDocument.Item item) {
        recurrences.deleteByTaskIdIn(List.of(task.requireId()));
        saveRecurrences(task, item, false);
    }

    /** 换量化要求; figures only ask whether there is one. */
    public void replaceTargets(Task task, ParsedDocument.Item item) {
        targets.deleteByTaskIdIn(List.of(task.requireId()));
        saveTargets(task, item, false);
    }

    private void saveMilestones(Task task, ParsedDocument.Item item, Instant now, boolean placed) {
        for (ParsedDocument.Deadline one : item.deadlines()) {
            if (one.date().isBefore(task.getDueOn())) {
                milestones.save(new Milestone(
                        task,
                        one.date(),
                        PlanDrafting.cut(one.text(), MAX_SENTENCE),
                        one.byStaff() ? null : PlanDrafting.cut(one.text(), MAX_WORDS),
                        span(one.start(), one.end(), placed),
                        now));
            }
        }
    }

    private void saveRecurrences(Task task, ParsedDocument.Item item, boolean placed) {
        int position = 0;
        for (ParsedDocument.Recurrence one : item.frequencies()) {
            recurrences.save(new Recurrence(
                    task,
                    one.per(),
                    one.minCount(),
                    PlanDrafting.cut(one.text(), MAX_SENTENCE),
                    span(one.start(), one.end(), placed),
                    position++));
        }
    }

    private void saveTargets(Task task, ParsedDocument.Item item, boolean placed) {
        for (ParsedDocument.Target one : item.targets()) {
            if (one.value().abs().compareTo(PlanDrafting.LARGEST) >= 0) {
                continue;
            }
            targets.save(new Target(
                    task,
                    PlanDrafting.cut(one.name(), 200),
                    one.comparator(),
                    one.value(),
                    PlanDrafting.cut(one.unit(), 20),
                    PlanDrafting.cut(one.text(), MAX_SENTENCE),
                    span(one.start(), one.end(), placed)));
        }
    }

    /** What the office entered while looking through has no place in the text. */
    private static @Nullable SourceSpan span(int start, int end, boolean placed) {
        return placed && start < end ? PlanDrafting.span(start, end) : null;
    }
}
