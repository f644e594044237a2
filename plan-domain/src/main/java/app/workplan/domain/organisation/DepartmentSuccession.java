package app.workplan.domain.organisation;

import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** 承接关系: which department took over from which, from the first day on (inclusive), on what basis. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class DepartmentSuccession extends BaseEntity {

    /** 并入 or 分设. */
    public enum Kind {
        /** 并入: the old department ends. */
        MERGE,
        /** 分设: the old department goes on. */
        SPLIT
    }

    private long bureauId;
    private long departmentId;
    private long successorId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private LocalDate firstDay;
    private String basis;

    public DepartmentSuccession(Department from, Department successor, Kind kind, LocalDate firstDay, String basis) {
        this.bureauId = from.getBureauId();
        this.departmentId = from.requireId();
        this.successorId = successor.requireId();
        this.kind = kind;
        this.firstDay = firstDay;
        this.basis = basis;
    }
}
