package app.workplan.service.plan;

import app.workplan.domain.indicator.Project;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link Project}. */
public interface ProjectRepository extends JpaRepository<Project, Long> {

    List<Project> findByPlanIdOrderByPosition(long planId);
}
