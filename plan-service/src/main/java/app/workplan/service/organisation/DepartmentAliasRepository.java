package app.workplan.service.organisation;

import app.workplan.domain.organisation.DepartmentAlias;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link DepartmentAlias}. */
public interface DepartmentAliasRepository extends JpaRepository<DepartmentAlias, Long> {

    List<DepartmentAlias> findByBureauId(long bureauId);
}
