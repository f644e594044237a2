package app.workplan.service.organisation;

import app.workplan.domain.organisation.DepartmentFormerName;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** 曾用名: stored former names. */
interface DepartmentFormerNameRepository extends JpaRepository<DepartmentFormerName, Long> {

    Optional<DepartmentFormerName> findFirstByDepartmentIdOrderByLastDayDesc(long departmentId);
}
