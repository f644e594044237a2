package app.workplan.domain.organisation;

import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** 曾用名: what a department was called up to and including the last day; pages about the past print it. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class DepartmentFormerName extends BaseEntity {

    private long bureauId;
    private long departmentId;
    private String name;
    private LocalDate lastDay;

    public DepartmentFormerName(Department department, LocalDate lastDay) {
        this.bureauId = department.getBureauId();
        this.departmentId = department.requireId();
        this.name = department.getName();
        this.lastDay = lastDay;
    }
}
