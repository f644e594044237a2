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

/** 章: one level of headings of a plan, with what it talks about. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Chapter extends BaseEntity {

    private long bureauId;
    private long planId;
    private int position;
    private @Nullable String number;
    private String title;

    @Enumerated(EnumType.STRING)
    private ChapterNature nature;

    @Embedded
    private @Nullable SourceSpan span;

    /** @param position place in the plan, from 0 */
    public Chapter(
            Plan plan,
            int position,
            @Nullable String number,
            String title,
            ChapterNature nature,
            @Nullable SourceSpan span) {
        this.bureauId = plan.getBureauId();
        this.planId = plan.requireId();
        this.position = position;
        this.number = number;
        this.title = title;
        this.nature = nature;
        this.span = span;
    }

    /**
     * 改章名和编号, while the plan is a draft.
     *
     * @param newNumber as printed, null for none
     */
    public void reword(@Nullable String newNumber, String newTitle) {
        this.number = Wording.number(newNumber);
        this.title = Wording.title(newTitle);
    }

    /** 定章的性质. */
    public void turnInto(ChapterNature newNature) {
        this.nature = newNature;
    }

    void place(int newPosition) {
        this.position = newPosition;
    }
}
