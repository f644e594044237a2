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

    Optional<Plan> findFirstByRolledFromPlanIdAndState(long rolledFromPlanId, PlanState state);

    /** Counts the version of the plan up when the transaction ends. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select p from Plan p where p.id = :id")
    Optional<Plan> changeById(long id);
}
