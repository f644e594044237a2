package app.workplan.service.drafting;

import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.plan.SourceDocument;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.Task;
import app.workplan.domain.task.TaskDeadline;
import app.workplan.domain.task.TaskMerge;
import app.workplan.domain.task.TaskSplit;
import app.workplan.domain.task.TaskSplit.Part;
import app.workplan.service.drafting.DraftDesk.Draft;
import app.workplan.service.plan.SourceDocumentRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.task.TaskRepository;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 拆分 a leaf item of a draft into several tasks, and 合并 them again. After issue neither is possible: codes are frozen. */
@Service
@RequiredArgsConstructor
public class SplitService {

    private final DraftDesk desk;
    private final TaskRepository tasks;
    private final TaskRemoval removal;
    private final PartWork work;
    private final SourceDocumentRepository sources;
    private final DraftAccess access;
    private final AuditTrail audit;

    /**
     * 拆出的一项.
     *
     * @param sentence which of the item's sentences it is, from 0; null for words of the office
     */
    public record SplitPart(String title, @Nullable Integer sentence) {}

    /**
     * 拆分: the item's task becomes the first part, which keeps its id; the others follow in the order given. Codes add a letter.
     *
     * @param version the version the form was filled against
     * @throws RuleViolation for fewer than two parts, a title missing or too long, a weight too small to be divided, an item with sub-items, without a task to be
     *     split, or split already
     * @throws StaleVersion when somebody was faster
     */
    @Transactional
    public void split(Actor actor, long planId, long itemId, List<SplitPart> wanted, @Nullable Integer version) {
        Draft draft = access.requireSeen(actor, planId, version);
        PlanItem item = draft.structure().item(itemId);
        Task task = onlyTask(draft, item);
        List<Part> sentences = ItemSentences.of(textOf(draft.plan()), item.getSpan(), item.getTitle());
        List<Part> parts = wanted.stream().map(one -> part(one, sentences)).toList();
        TaskSplit split = new TaskSplit(task.deadline(), parts, work.stepsOf(task));
        String before = task.getCode() + " " + task.getTitle();
        List<Task> made = new ArrayList<>(List.of(task));
        for (int at = 1; at < parts.size(); at++) {
            Part part = parts.get(at);
            made.add(tasks.save(task.part(item, part.title(), part.span(), split.deadlineOf(at))));
        }
        List<BigDecimal> weights = split.weights(task.getWeight());
        for (int at = 0; at < parts.size(); at++) {
            made.get(at).carry(weights.get(at));
        }
        task.become(parts.get(0).title(), parts.get(0).span(), split.deadlineOf(0));
        work.spread(split, made);
        desk.settle(draft);
        record(actor, draft, "item.split", itemId, before, list(made));
    }

    /**
     * 合并 the tasks of an item into one of its own words: every department once, the latest date, the item's code.
     *
     * @param version the version the form was filled against
     * @throws RuleViolation unless the item has several tasks
     * @throws StaleVersion when somebody was faster
     */
    @Transactional
    public void merge(Actor actor, long planId, long itemId, @Nullable Integer version) {
        Draft draft = access.requireSeen(actor, planId, version);
        PlanItem item = draft.structure().item(itemId);
        List<Task> parts = desk.tasksAt(draft, itemId);
        if (parts.size() < 2) {
            throw new RuleViolation("split.notSplit");
        }
        String before = list(parts);
        Task first = parts.get(0);
        List<Task> others = parts.subList(1, parts.size());
        TaskDeadline deadline = TaskMerge.deadline(parts);
        work.gather(parts);
        first.absorb(others);
        first.become(item.getTitle(), item.getSpan(), deadline);
        removal.remove(others);
        desk.settle(draft);
        record(actor, draft, "item.merge", itemId, before, first.getCode() + " " + first.getTitle());
    }

    private Task onlyTask(Draft draft, PlanItem item) {
        if (item.getNature() == ItemNature.ACHIEVEMENT) {
            throw new RuleViolation("task.placeAchievement");
        }
        if (!draft.structure().below(item.requireId()).isEmpty()) {
            throw new RuleViolation("split.leafOnly");
        }
        List<Task> own = desk.tasksAt(draft, item.requireId());
        if (own.size() != 1) {
            throw new RuleViolation("split.already");
        }
        return own.get(0);
    }

    private static Part part(SplitPart wanted, List<Part> sentences) {
        Integer at = wanted.sentence();
        if (at == null || at < 0 || at >= sentences.size()) {
            return new Part(wanted.title(), null, "");
        }
        return new Part(
                wanted.title(), sentences.get(at).span(), sentences.get(at).words());
    }

    private @Nullable String textOf(Plan plan) {
        Long sourceId = plan.getSourceDocumentId();
        return sourceId == null
                ? null
                : sources.findById(sourceId).map(SourceDocument::getText).orElse(null);
    }

    private static String list(List<Task> parts) {
        return parts.stream()
                .map(part -> part.getCode() + " " + part.getTitle())
                .collect(Collectors.joining("\n"));
    }

    private void record(Actor actor, Draft draft, String action, long itemId, String before, String after) {
        audit.record(Audited.of(actor, draft.plan().getBureauId(), action, "structure", itemId)
                .in(draft.planId(), null)
                .values(before, after));
    }
}
