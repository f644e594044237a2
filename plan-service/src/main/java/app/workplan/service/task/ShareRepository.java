package app.workplan.service.task;

import app.workplan.domain.task.Share;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link Share}. */
public interface ShareRepository extends JpaRepository<Share, Long> {

    List<Share> findByPlanIdOrderByPosition(long planId);

    List<Share> findByTaskIdOrderByPosition(long taskId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Share s where s.id = :id")
    Optional<Share> lockById(long id);

    boolean existsByTaskIdAndDepartmentId(long taskId, long departmentId);

    void deleteByTaskIdIn(Collection<Long> taskIds);
}
