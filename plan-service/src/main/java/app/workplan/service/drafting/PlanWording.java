package app.workplan.service.drafting;

import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanItem;
import app.workplan.service.plan.ChapterRepository;
import app.workplan.service.plan.PlanItemRepository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 章与条目: copies the official wording of one plan to another, offsets kept. */
@Component
@RequiredArgsConstructor
class PlanWording {

    private final ChapterRepository chapters;
    private final PlanItemRepository items;

    /**
     * What was copied.
     *
     * @param chapters in document order
     * @param items in document order
     * @param chapterByOld the copy by the original's id
     * @param itemByOld the copy by the original's id
     */
    record Copied(
            List<Chapter> chapters,
            List<PlanItem> items,
            Map<Long, Chapter> chapterByOld,
            Map<Long, PlanItem> itemByOld) {}

    Copied copy(Plan from, Plan to, UnaryOperator<String> words) {
        Copied copied = new Copied(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        for (Chapter old : chapters.findByPlanIdOrderByPosition(from.requireId())) {
            Chapter chapter = chapters.save(new Chapter(
                    to,
                    old.getPosition(),
                    old.getNumber(),
                    words.apply(old.getTitle()),
                    old.getNature(),
                    old.getSpan()));
            copied.chapters().add(chapter);
            copied.chapterByOld().put(old.requireId(), chapter);
        }
        for (PlanItem old : items.findByPlanIdOrderByPosition(from.requireId())) {
            PlanItem item = items.save(new PlanItem(
                    Objects.requireNonNull(copied.chapterByOld().get(old.getChapterId())),
                    parentOf(old, copied),
                    old.getPosition(),
                    old.getNumber(),
                    words.apply(old.getTitle()),
                    old.getNature(),
                    old.getSpan()));
            copied.items().add(item);
            copied.itemByOld().put(old.requireId(), item);
        }
        return copied;
    }

    private static @Nullable PlanItem parentOf(PlanItem old, Copied copied) {
        return old.getParentId() == null ? null : copied.itemByOld().get(old.getParentId());
    }
}
