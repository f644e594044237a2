package app.workplan.domain.organisation;

import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** 集合称谓: a collective name; expands to one share per member valid at issue, later changes do not touch issued plans. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class DepartmentGroup extends VersionedEntity {

    private long bureauId;
    private String name;

    @OneToMany(mappedBy = "group", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<DepartmentGroupMember> members = new ArrayList<>();

    public DepartmentGroup(long bureauId, String name) {
        this.bureauId = bureauId;
        this.name = name;
    }

    /** 加入成员, from the day on (inclusive). */
    public void add(long departmentId, LocalDate from) {
        members.add(new DepartmentGroupMember(this, departmentId, from));
    }

    /** The departments that are members on the day, in order of joining. */
    public List<Long> memberIdsOn(LocalDate day) {
        return members.stream()
                .filter(member -> member.isValidOn(day))
                .map(DepartmentGroupMember::getDepartmentId)
                .toList();
    }
}
