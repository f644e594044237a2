package app.workplan.service.task;

import app.workplan.domain.task.Task;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link Task}. */
public interface TaskRepository extends JpaRepository<Task, Long> {

    List<Task> findByPlanIdOrderByPosition(long planId);

    /** Loads the task to change its shares: two people who do so at once meet at its version. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select t from Task t where t.id = :id")
    Optional<Task> findForItsShares(long id);
}
