package app.workplan.service.organisation;

import app.workplan.domain.organisation.DepartmentSuccession;
import org.springframework.data.jpa.repository.JpaRepository;

/** 承接关系: stored successions. */
interface DepartmentSuccessionRepository extends JpaRepository<DepartmentSuccession, Long> {}
