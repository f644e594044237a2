package app.workplan.service.plan;

import app.workplan.domain.plan.Plan;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link Plan}. */
public interface PlanRepository extends JpaRepository<Plan, Long> {}
