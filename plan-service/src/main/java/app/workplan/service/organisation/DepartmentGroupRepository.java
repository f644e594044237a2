package app.workplan.service.organisation;

import app.workplan.domain.organisation.DepartmentGroup;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** 集合称谓: stored groups; every look-up names the bureau. */
public interface DepartmentGroupRepository extends JpaRepository<DepartmentGroup, Long> {

    List<DepartmentGroup> findByBureauId(long bureauId);

    Optional<DepartmentGroup> findByIdAndBureauId(long id, long bureauId);

    boolean existsByBureauIdAndName(long bureauId, String name);
}
