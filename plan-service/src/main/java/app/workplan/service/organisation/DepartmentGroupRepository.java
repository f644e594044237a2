package app.workplan.service.organisation;

import app.workplan.domain.organisation.DepartmentGroup;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link DepartmentGroup}. */
public interface DepartmentGroupRepository extends JpaRepository<DepartmentGroup, Long> {

    List<DepartmentGroup> findByBureauId(long bureauId);
}
