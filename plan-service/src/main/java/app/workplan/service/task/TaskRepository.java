package app.workplan.service.task;

import app.workplan.domain.task.Task;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link Task}. */
public interface TaskRepository extends JpaRepository<Task, Long> {

    List<Task> findByPlanIdOrderByPosition(long planId);
}
