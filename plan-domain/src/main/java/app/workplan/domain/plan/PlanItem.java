package app.workplan.domain.plan;

import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 条目: a numbered item or sub-item, the official wording and the number as printed; frozen at issue. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class PlanItem extends BaseEntity {

    /** Deepest level of the tree. */
    public static final int MAX_LEVEL = 3;

    private long bureauId;
    private long planId;
    private long chapterId;
    private @Nullable Long parentId;
    private int position;
    private int level;
    private @Nullable String number;
    private String title;

    @Enumerated(EnumType.STRING)
    private ItemNature nature;

    @Embedded
    private @Nullable SourceSpan span;

    /**
     * @param parent the item above, null at level 1
     * @param position place in the plan, from 0, parents before children
     */
    public PlanItem(
            Chapter chapter,
            @Nullable PlanItem parent,
            int position,
            @Nullable String number,
            String title,
            ItemNature nature,
            @Nullable SourceSpan span) {
        this.bureauId = chapter.getBureauId();
        this.planId = chapter.getPlanId();
        this.chapterId = chapter.requireId();
        this.parentId = parent == null ? null : parent.requireId();
        this.level = parent == null ? 1 : parent.level + 1;
        this.position = position;
        this.number = number;
        this.title = title;
        this.nature = nature;
        this.span = span;
    }

    /**
     * 改条目文字和编号, while the plan is a draft.
     *
     * @param newNumber as printed, null for none
     */
    public void reword(@Nullable String newNumber, String newTitle) {
        this.number = Wording.number(newNumber);
        this.title = Wording.title(newTitle);
    }

    /** 定条目性质. */
    public void turnInto(ItemNature newNature) {
        this.nature = newNature;
    }

    void place(Chapter chapter, @Nullable PlanItem parent, int newPosition) {
        this.chapterId = chapter.requireId();
        this.parentId = parent == null ? null : parent.requireId();
        this.level = parent == null ? 1 : parent.level + 1;
        this.position = newPosition;
    }
}
