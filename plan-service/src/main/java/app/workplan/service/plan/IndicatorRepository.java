package app.workplan.service.plan;

import app.workplan.domain.indicator.Indicator;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link Indicator}. */
public interface IndicatorRepository extends JpaRepository<Indicator, Long> {

    List<Indicator> findByPlanIdOrderByPosition(long planId);
}
