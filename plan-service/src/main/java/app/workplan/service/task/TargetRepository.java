package app.workplan.service.task;

import app.workplan.domain.task.Target;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link Target}. */
public interface TargetRepository extends JpaRepository<Target, Long> {

    List<Target> findByTaskIdIn(Collection<Long> taskIds);

    void deleteByTaskIdIn(Collection<Long> taskIds);
}
