package app.workplan.domain.supervision;

import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 通报的一行: the figures of the plan, a department or a unit as they were issued; never changed. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class BulletinRow extends BaseEntity {

    private long bulletinId;

    @Enumerated(EnumType.STRING)
    private BulletinPart part;

    private int position;
    private @Nullable Long departmentId;
    private String name;
    private int total;
    private int overdue;
    private int atRisk;
    private int done;
    private @Nullable BigDecimal progress;
    private @Nullable BigDecimal expected;
    private int owed;
    private int reported;

    /** 一行的数, as displayed. */
    public record Figures(
            int total,
            int overdue,
            int atRisk,
            int done,
            @Nullable BigDecimal progress,
            @Nullable BigDecimal expected,
            int owed,
            int reported) {}

    /**
     * @param position rank in its part, from 1
     * @param departmentId null for the plan
     */
    public BulletinRow(
            Bulletin bulletin,
            BulletinPart part,
            int position,
            @Nullable Long departmentId,
            String name,
            Figures figures) {
        this.bulletinId = bulletin.requireId();
        this.part = part;
        this.position = position;
        this.departmentId = departmentId;
        this.name = name;
        this.total = figures.total();
        this.overdue = figures.overdue();
        this.atRisk = figures.atRisk();
        this.done = figures.done();
        this.progress = figures.progress();
        this.expected = figures.expected();
        this.owed = figures.owed();
        this.reported = figures.reported();
    }
}
