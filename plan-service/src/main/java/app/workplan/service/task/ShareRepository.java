package app.workplan.service.task;

import app.workplan.domain.task.Share;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link Share}. */
public interface ShareRepository extends JpaRepository<Share, Long> {

    List<Share> findByPlanIdOrderByPosition(long planId);

    List<Share> findByTaskIdOrderByPosition(long taskId);

    boolean existsByTaskIdAndDepartmentId(long taskId, long departmentId);
}
