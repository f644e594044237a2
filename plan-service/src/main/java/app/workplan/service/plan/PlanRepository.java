package app.workplan.service.plan;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanState;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link Plan}. */
public interface PlanRepository extends JpaRepository<Plan, Long> {

    Optional<Plan> findFirstByRolledFromPlanIdAndState(long rolledFromPlanId, PlanState state);
}
