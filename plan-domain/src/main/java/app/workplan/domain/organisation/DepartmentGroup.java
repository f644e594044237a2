package app.workplan.domain.organisation;

import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /** 更名. */
    public void rename(String newName) {
        this.name = newName;
    }

    /**
     * 改成员: whoever is new is a member from the day on, whoever is left out was one up to the day before. Issued plans
     * keep the members of their day of issue.
     */
    public void setMembers(Set<Long> wanted, LocalDate from) {
        members.stream()
                .filter(member -> member.isValidOn(from) && !wanted.contains(member.getDepartmentId()))
                .forEach(member -> member.endOn(from.minusDays(1)));
        for (long departmentId : wanted) {
            members.stream()
                    .filter(member -> member.getDepartmentId() == departmentId)
                    .findFirst()
                    .ifPresentOrElse(member -> member.renewOn(from), () -> add(departmentId, from));
        }
    }

    /** The departments that are members on the day, in order of joining. */
    public List<Long> memberIdsOn(LocalDate day) {
        return members.stream()
                .filter(member -> member.isValidOn(day))
                .map(DepartmentGroupMember::getDepartmentId)
                .toList();
    }
}
