package app.workplan.service.organisation;

import app.workplan.domain.organisation.DepartmentAlias;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** 科室别名: stored aliases; every look-up names the bureau. */
public interface DepartmentAliasRepository extends JpaRepository<DepartmentAlias, Long> {

    List<DepartmentAlias> findByBureauId(long bureauId);

    List<DepartmentAlias> findByDepartmentIdOrderById(long departmentId);

    Optional<DepartmentAlias> findByBureauIdAndName(long bureauId, String name);

    boolean existsByBureauIdAndName(long bureauId, String name);
}
