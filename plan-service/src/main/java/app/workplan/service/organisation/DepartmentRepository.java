package app.workplan.service.organisation;

import app.workplan.domain.organisation.Department;
import app.workplan.domain.organisation.UserAccount;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** 责任科室: stored departments; every look-up names the bureau. */
public interface DepartmentRepository extends JpaRepository<Department, Long> {

    Optional<Department> findByIdAndBureauId(long id, long bureauId);

    /** The name of a leader of the bureau; empty for anybody else. */
    @Query("""
            select u.displayName from UserAccount u join u.roles r
            where u.id = :userId and u.bureauId = :bureauId and r = app.workplan.domain.shared.Role.LEADER""")
    Optional<String> leaderName(long bureauId, long userId);

    Optional<Department> findByBureauIdAndName(long bureauId, String name);

    List<Department> findByBureauIdOrderByPosition(long bureauId);

    List<Department> findByBureauIdAndIdIn(long bureauId, Collection<Long> ids);

    boolean existsByBureauIdAndName(long bureauId, String name);

    boolean existsByBureauIdAndCode(long bureauId, String code);

    int countByBureauId(long bureauId);

    /** How many people belong to the department. */
    @Query("select count(u) from UserAccount u join u.departmentIds d where d = :departmentId")
    long countUsers(long departmentId);

    /** 名称 of the departments, in the bureau's order: what the audit trail tells people. */
    default List<String> namesOf(Collection<Long> ids) {
        return findAllById(ids).stream()
                .sorted(Comparator.comparing(Department::getPosition).thenComparing(Department::requireId))
                .map(Department::getName)
                .toList();
    }

    /** 用户 in one line, with roles and departments: what the audit trail tells people. */
    default String wordsOf(UserAccount user) {
        return "%s, %s, %s, %s, %s"
                .formatted(
                        user.getUsername(),
                        user.getDisplayName(),
                        user.getTitle(),
                        new TreeSet<>(user.getRoles()),
                        namesOf(user.getDepartmentIds()));
    }
}
