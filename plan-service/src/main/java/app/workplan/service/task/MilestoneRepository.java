package app.workplan.service.task;

import app.workplan.domain.task.Milestone;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link Milestone}. */
public interface MilestoneRepository extends JpaRepository<Milestone, Long> {

    List<Milestone> findByTaskIdIn(Collection<Long> taskIds);

    void deleteByTaskIdIn(Collection<Long> taskIds);
}
