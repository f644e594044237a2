package app.workplan.domain.organisation;

import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 集合称谓的成员; both ends of its validity are good days. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class DepartmentGroupMember extends BaseEntity {

    private long bureauId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_id")
    private DepartmentGroup group;

    private long departmentId;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    DepartmentGroupMember(DepartmentGroup group, long departmentId, LocalDate validFrom) {
        this.bureauId = group.getBureauId();
        this.group = group;
        this.departmentId = departmentId;
        this.validFrom = validFrom;
    }

    void endOn(LocalDate lastDay) {
        this.validTo = lastDay;
    }

    /** A member that came back is one again from the day on; one that never left stays as it is. */
    void renewOn(LocalDate from) {
        if (!isValidOn(from)) {
            this.validFrom = from;
            this.validTo = null;
        }
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
