package app.workplan.service.organisation;

import app.workplan.domain.organisation.Department;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link Department}. */
public interface DepartmentRepository extends JpaRepository<Department, Long> {

    List<Department> findByBureauIdOrderByPosition(long bureauId);
}
