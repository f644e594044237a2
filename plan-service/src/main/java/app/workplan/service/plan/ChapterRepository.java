package app.workplan.service.plan;

import app.workplan.domain.plan.Chapter;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link Chapter}. */
public interface ChapterRepository extends JpaRepository<Chapter, Long> {

    List<Chapter> findByPlanIdOrderByPosition(long planId);
}
