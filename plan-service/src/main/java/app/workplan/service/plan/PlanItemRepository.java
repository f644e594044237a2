package app.workplan.service.plan;

import app.workplan.domain.plan.PlanItem;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link PlanItem}. */
public interface PlanItemRepository extends JpaRepository<PlanItem, Long> {

    List<PlanItem> findByPlanIdOrderByPosition(long planId);
}
