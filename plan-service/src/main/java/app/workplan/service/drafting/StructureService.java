package app.workplan.service.drafting;

import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.DraftStructure;
import app.workplan.domain.plan.DraftStructure.Step;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.Task;
import app.workplan.service.drafting.DraftDesk.Draft;
import app.workplan.service.plan.ChapterRepository;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.plan.PlanItemRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.task.TaskRepository;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 改草稿的章和条: words, nature, order, and taking out. Each command counts the plan's version up; after issue all of them are
 * refused, since the wording is frozen. An id names one chapter or one item of the plan.
 */
@Service
@RequiredArgsConstructor
public class StructureService {

    private final DraftDesk desk;
    private final ChapterRepository chapters;
    private final PlanItemRepository items;
    private final TaskRepository tasks;
    private final TaskRemoval removal;
    private final PlanAccess access;
    private final AuditTrail audit;

    /**
     * 改名 and number of a chapter or an item; its only task follows while it bears the same words.
     *
     * @param number as printed, null for none
     * @param version the version the form was filled against
     * @throws RuleViolation when the title is missing or too long, or the node gone
     * @throws StaleVersion when somebody was faster
     */
    @Transactional
    public void reword(
            Actor actor, long planId, long nodeId, @Nullable String number, String title, @Nullable Integer version) {
        Draft draft = seen(actor, planId, version);
        DraftStructure structure = draft.structure();
        if (structure.isChapter(nodeId)) {
            Chapter chapter = structure.chapter(nodeId);
            String before = words(chapter.getNumber(), chapter.getTitle());
            chapter.reword(number, title);
            record(actor, draft, "chapter.reword", nodeId, before, words(chapter.getNumber(), chapter.getTitle()));
        } else {
            PlanItem item = structure.item(nodeId);
            String before = words(item.getNumber(), item.getTitle());
            List<Task> own = tasks.findByItemIdIn(Set.of(nodeId));
            boolean same = own.size() == 1 && own.get(0).getTitle().equals(item.getTitle());
            item.reword(number, title);
            if (same) {
                own.get(0).rename(item.getTitle());
            }
            record(actor, draft, "item.reword", nodeId, before, words(item.getNumber(), item.getTitle()));
        }
        desk.settle(draft);
    }

    /**
     * 定章的性质.
     *
     * @throws StaleVersion when somebody was faster
     */
    @Transactional
    public void turnChapter(Actor actor, long planId, long chapterId, ChapterNature nature, @Nullable Integer version) {
        Draft draft = seen(actor, planId, version);
        Chapter chapter = draft.structure().chapter(chapterId);
        ChapterNature before = chapter.getNature();
        chapter.turnInto(nature);
        desk.settle(draft);
        record(actor, draft, "chapter.nature", chapterId, before, nature);
    }

    /**
     * 定条目性质, with all items under it: an achievement has no task, so that its tasks go; work has one.
     *
     * @throws StaleVersion when somebody was faster
     */
    @Transactional
    public void turnItem(Actor actor, long planId, long itemId, ItemNature nature, @Nullable Integer version) {
        Draft draft = seen(actor, planId, version);
        PlanItem item = draft.structure().item(itemId);
        ItemNature before = item.getNature();
        draft.structure().within(item).forEach(one -> one.turnInto(nature));
        desk.settle(draft);
        record(actor, draft, "item.nature", itemId, before, nature);
    }

    /**
     * 删除 a chapter or an item, with all items and tasks below it.
     *
     * @throws StaleVersion when somebody was faster
     */
    @Transactional
    public void remove(Actor actor, long planId, long nodeId, @Nullable Integer version) {
        Draft draft = seen(actor, planId, version);
        DraftStructure structure = draft.structure();
        if (structure.isChapter(nodeId)) {
            Chapter chapter = structure.chapter(nodeId);
            removal.remove(tasks.findByChapterId(nodeId));
            deleteBottomUp(structure.within(chapter));
            structure.remove(chapter);
            chapters.delete(chapter);
            record(actor, draft, "chapter.remove", nodeId, words(chapter.getNumber(), chapter.getTitle()), null);
        } else {
            PlanItem item = structure.item(nodeId);
            List<PlanItem> gone = structure.within(item);
            removal.remove(
                    tasks.findByItemIdIn(gone.stream().map(PlanItem::requireId).collect(Collectors.toSet())));
            deleteBottomUp(gone);
            structure.remove(item);
            record(actor, draft, "item.remove", nodeId, words(item.getNumber(), item.getTitle()), null);
        }
        desk.settle(draft);
    }

    /**
     * 上移、下移、升级、降级.
     *
     * @param version null to move it in whatever order stands now
     * @throws RuleViolation when it cannot go further that way
     * @throws StaleVersion when somebody was faster
     */
    @Transactional
    public void step(Actor actor, long planId, long nodeId, Step step, @Nullable Integer version) {
        Draft draft = open(actor, planId, version);
        draft.structure().step(nodeId, step);
        desk.settle(draft);
        record(actor, draft, "structure.move", nodeId, null, step);
    }

    /**
     * 移到别处.
     *
     * @param parentId the chapter or item it comes under; null for a chapter
     * @param beforeId the neighbour it comes before; null for the end
     * @param version null to move it in whatever order stands now
     * @throws RuleViolation when it would lie under itself or too deep
     * @throws StaleVersion when somebody was faster
     */
    @Transactional
    public void move(
            Actor actor,
            long planId,
            long nodeId,
            @Nullable Long parentId,
            @Nullable Long beforeId,
            @Nullable Integer version) {
        Draft draft = open(actor, planId, version);
        draft.structure().move(nodeId, parentId, beforeId);
        desk.settle(draft);
        record(actor, draft, "structure.move", nodeId, null, parentId);
    }

    private Draft seen(Actor actor, long planId, @Nullable Integer version) {
        Plan plan = editable(actor, planId);
        plan.requireSeen(version);
        return desk.open(plan);
    }

    private Draft open(Actor actor, long planId, @Nullable Integer version) {
        Plan plan = editable(actor, planId);
        plan.requireVersion(version);
        return desk.open(plan);
    }

    private Plan editable(Actor actor, long planId) {
        Plan plan = desk.plan(planId);
        access.requireCanEdit(actor, plan);
        plan.requireDraft();
        return plan;
    }

    /** Nothing may still refer to what is deleted. */
    private void deleteBottomUp(List<PlanItem> gone) {
        for (int at = gone.size() - 1; at >= 0; at--) {
            items.delete(gone.get(at));
        }
    }

    private static String words(@Nullable String number, String title) {
        return number == null ? title : number + " " + title;
    }

    private void record(
            Actor actor, Draft draft, String action, long nodeId, @Nullable Object before, @Nullable Object after) {
        audit.record(Audited.of(actor, draft.plan().getBureauId(), action, "structure", nodeId)
                .in(draft.planId(), null)
                .values(before, after));
    }
}
