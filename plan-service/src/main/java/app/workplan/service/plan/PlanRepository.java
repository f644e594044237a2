package app.workplan.service.plan;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanState;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link Plan}. */
public interface PlanRepository extends JpaRepository<Plan, Long> {

    /** For a command that must not meet its own twin: a form sent twice at once waits here for the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Plan p where p.id = :id")
    Optional<Plan> lockById(long id);

    Optional<Plan> findFirstByRolledFromPlanIdAndState(long rolledFromPlanId, PlanState state);
}
