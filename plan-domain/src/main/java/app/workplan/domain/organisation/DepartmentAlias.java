package app.workplan.domain.organisation;

import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** 科室别名: another name documents use for a department; unique in the bureau. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class DepartmentAlias extends BaseEntity {

    private long bureauId;
    private long departmentId;
    private String name;

    /** @throws app.workplan.domain.shared.RuleViolation when the name is too long */
    public DepartmentAlias(long bureauId, long departmentId, String name) {
        this.bureauId = bureauId;
        this.departmentId = departmentId;
        this.name = Department.fitting(name);
    }
}
