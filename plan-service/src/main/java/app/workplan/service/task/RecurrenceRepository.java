package app.workplan.service.task;

import app.workplan.domain.task.Recurrence;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link Recurrence}. */
public interface RecurrenceRepository extends JpaRepository<Recurrence, Long> {

    List<Recurrence> findByTaskIdInOrderByPosition(Collection<Long> taskIds);

    void deleteByTaskIdIn(Collection<Long> taskIds);
}
