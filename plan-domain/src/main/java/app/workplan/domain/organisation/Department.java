package app.workplan.domain.organisation;

import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StatedDay;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 责任科室: a section, detachment, centre, task force or external unit; valid from and to are both good days. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Department extends VersionedEntity {

    /** Longest name or alias, in characters. */
    private static final int MAX_NAME = 100;

    private long bureauId;
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private DepartmentKind kind;

    private int position;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable Long leaderId;

    /** @throws RuleViolation when the name is too long */
    public Department(long bureauId, String code, String name, DepartmentKind kind, int position, LocalDate validFrom) {
        this.bureauId = bureauId;
        this.code = code;
        this.name = fitting(name);
        this.kind = kind;
        this.position = position;
        this.validFrom = validFrom;
    }

    /**
     * 更名: the plan texts keep the old words, the tables show the new name.
     *
     * @throws RuleViolation when the name is too long
     */
    public void rename(String newName) {
        this.name = fitting(newName);
    }

    /** A name or alias that fits; else the refusal begins with it, so that the page finds the field. */
    static String fitting(String words) {
        if (Characters.count(words) > MAX_NAME) {
            throw new RuleViolation("department.nameTooLong", words, MAX_NAME);
        }
        return words;
    }

    /**
     * 改种类与有效期: both ends of the validity are good days.
     *
     * @throws RuleViolation when the first day is before 1949, the last before the first, or a task force has none
     */
    public void redefine(DepartmentKind newKind, LocalDate from, @Nullable LocalDate to) {
        StatedDay.requireLikely(from, "department.dayTooEarly");
        if (newKind == DepartmentKind.TASK_FORCE && to == null) {
            throw new RuleViolation("department.endMissing");
        }
        if (to != null && to.isBefore(from)) {
            throw new RuleViolation("department.endsBeforeStart", from, to);
        }
        this.kind = newKind;
        this.validFrom = from;
        this.validTo = to;
    }

    /** 分管领导: who is told when its work stays overdue; null for nobody. */
    public void putInChargeOf(@Nullable Long leader) {
        this.leaderId = leader;
    }

    /** 排序: the place in the bureau's own order, from 1. */
    public void place(int newPosition) {
        this.position = newPosition;
    }

    /** Whether the department exists on the day (both ends inclusive). */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
