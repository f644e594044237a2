package app.workplan.service.drafting;

import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.DraftStructure;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.plan.Wording;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.drafting.DraftDesk.Draft;
import app.workplan.service.plan.ChapterRepository;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.plan.PlanItemRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 加章和条 to a draft, one by one or many pasted rows at once. What is added undoes nothing, so no version is asked. */
@Service
@RequiredArgsConstructor
public class AddingService {

    /** Most chapters, and most items, of one plan. */
    public static final int MOST = 2_000;

    private final DraftDesk desk;
    private final ChapterRepository chapters;
    private final PlanItemRepository items;
    private final RowTasks rowTasks;
    private final PlanAccess access;
    private final AuditTrail audit;

    /**
     * 加一章.
     *
     * @param afterId the chapter it follows, null for the end
     * @return its id
     * @throws RuleViolation when the title is missing or too long
     */
    @Transactional
    public long addChapter(Actor actor, long planId, @Nullable Long afterId, @Nullable String number, String title) {
        Draft draft = open(actor, planId);
        List<Chapter> present = draft.structure().chapters();
        requireRoom(present.size() + 1);
        Chapter chapter = chapters.save(new Chapter(
                draft.plan(), present.size(), Wording.number(number), Wording.title(title), ChapterNature.PLAN, null));
        draft.structure().add(chapter, afterId);
        desk.settle(draft);
        record(actor, draft, "chapter.add", chapter.requireId(), chapter.getTitle());
        return chapter.requireId();
    }

    /**
     * 加条目, in the order of the rows; each gets its task, departments and date.
     *
     * @param parentId the chapter or item they come under
     * @param afterId the sibling they follow, null for the end
     * @return id of the last one
     * @throws RuleViolation when a title is missing or too long, a date outside the period, or the tree too deep
     */
    @Transactional
    public long addItems(Actor actor, long planId, long parentId, @Nullable Long afterId, List<AddedRow> rows) {
        Draft draft = open(actor, planId);
        DraftStructure structure = draft.structure();
        boolean top = structure.isChapter(parentId);
        PlanItem parent = top ? null : structure.item(parentId);
        Chapter chapter = structure.chapter(parent == null ? parentId : parent.getChapterId());
        if (parent != null && parent.getLevel() >= PlanItem.MAX_LEVEL) {
            throw new RuleViolation("structure.tooDeep", PlanItem.MAX_LEVEL);
        }
        if (rows.isEmpty()) {
            throw new RuleViolation("structure.titleMissing");
        }
        int position = structure.items().size();
        requireRoom(position + rows.size());
        Map<Long, AddedRow> made = new LinkedHashMap<>();
        Long after = afterId;
        for (AddedRow row : rows) {
            PlanItem item = items.save(new PlanItem(
                    chapter,
                    parent,
                    position++,
                    Wording.number(row.number()),
                    Wording.title(row.title()),
                    parent == null ? natureIn(chapter) : parent.getNature(),
                    null));
            structure.add(item, after);
            after = item.requireId();
            record(actor, draft, "item.add", after, item.getTitle());
            made.put(after, row);
        }
        desk.settle(draft);
        rowTasks.fill(actor, draft.plan(), made);
        if (after == null) {
            throw new IllegalStateException("no row was added");
        }
        return after;
    }

    /** What is said of the past is an achievement unless staff say otherwise. */
    private static ItemNature natureIn(Chapter chapter) {
        return chapter.getNature() == ChapterNature.REVIEW ? ItemNature.ACHIEVEMENT : ItemNature.TASK;
    }

    private static void requireRoom(int wanted) {
        if (wanted > MOST) {
            throw new RuleViolation("structure.tooMany", MOST);
        }
    }

    private Draft open(Actor actor, long planId) {
        Plan plan = desk.plan(planId);
        access.requireCanEdit(actor, plan);
        plan.requireDraft();
        return desk.open(plan);
    }

    private void record(Actor actor, Draft draft, String action, long nodeId, String title) {
        audit.record(Audited.of(actor, draft.plan().getBureauId(), action, "structure", nodeId)
                .in(draft.planId(), null)
                .values(null, title));
    }
}
