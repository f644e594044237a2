package app.workplan.service.organisation;

import app.workplan.domain.organisation.Department;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** 责任科室: stored departments; every look-up names the bureau. */
public interface DepartmentRepository extends JpaRepository<Department, Long> {

    Optional<Department> findByIdAndBureauId(long id, long bureauId);

    Optional<Department> findByBureauIdAndName(long bureauId, String name);

    List<Department> findByBureauIdOrderByPosition(long bureauId);

    List<Department> findByBureauIdAndIdIn(long bureauId, Collection<Long> ids);

    boolean existsByBureauIdAndName(long bureauId, String name);

    boolean existsByBureauIdAndCode(long bureauId, String code);

    int countByBureauId(long bureauId);
}
