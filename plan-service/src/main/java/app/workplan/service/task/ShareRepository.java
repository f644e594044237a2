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

    List<Share> findByTaskIdInOrderByPosition(Collection<Long> taskIds);

    /** The same, locked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Share s where s.taskId in :taskIds order by s.taskId, s.position, s.id")
    List<Share> lockByTaskIdIn(Collection<Long> taskIds);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Share s where s.id = :id")
    Optional<Share> lockById(long id);

    /** The shares these completions of the bureau speak of, locked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from Share s
            where s.bureauId = :bureauId and s.id in (select c.shareId from Completion c where c.id in :completionIds)
            order by s.id""")
    List<Share> lockByCompletions(long bureauId, Collection<Long> completionIds);

    boolean existsByTaskIdAndDepartmentId(long taskId, long departmentId);

    void deleteByTaskIdIn(Collection<Long> taskIds);

    /** What a department has not finished in plans that are not closed, locked; drafts included. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select s from Share s
            where s.departmentId = :departmentId and s.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED', 'SUSPENDED')
              and s.planId in (select p.id from Plan p where p.state <> 'CLOSED')
            order by s.planId, s.taskId""")
    List<Share> lockUnfinished(long departmentId);
}
