package app.workplan.domain.organisation;

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

    private long bureauId;
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private DepartmentKind kind;

    private int position;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    public Department(long bureauId, String code, String name, DepartmentKind kind, int position, LocalDate validFrom) {
        this.bureauId = bureauId;
        this.code = code;
        this.name = name;
        this.kind = kind;
        this.position = position;
        this.validFrom = validFrom;
    }

    /** 更名: the plan texts keep the old words, the tables show the new name. */
    public void rename(String newName) {
        this.name = newName;
    }

    /** 停用: the last good day is inclusive. */
    public void endOn(LocalDate lastDay) {
        this.validTo = lastDay;
    }

    /** Whether the department exists on the day (both ends inclusive). */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
