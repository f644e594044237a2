package app.workplan.service.task;

import app.workplan.domain.task.Task;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link Task}. */
public interface TaskRepository extends JpaRepository<Task, Long> {

    List<Task> findByPlanIdOrderByPosition(long planId);

    List<Task> findByItemIdIn(Collection<Long> itemIds);

    /** For a command that must see what somebody faster has just saved. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Task t where t.id = :id")
    Optional<Task> lockById(long id);

    /** Those of the ids that exist, in the order of their plans. */
    @Query("select t from Task t where t.id in :ids order by t.planId, t.position, t.id")
    List<Task> findChosen(Collection<Long> ids);

    /** The same, locked one after the other in one order, so that two who change many wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Task t where t.id in :ids order by t.planId, t.position, t.id")
    List<Task> lockChosen(Collection<Long> ids);

    List<Task> findByChapterId(long chapterId);

    /** 有内容的任务 of a plan: those with shares, frequencies, targets or milestones. */
    @Query(nativeQuery = true, value = """
                    select t.id from task t
                    where t.plan_id = :planId and (
                        exists (select from share s where s.task_id = t.id)
                        or exists (select from recurrence r where r.task_id = t.id)
                        or exists (select from target g where g.task_id = t.id)
                        or exists (select from milestone m where m.task_id = t.id))
                    """)
    Set<Long> findCarrying(long planId);

    /** How many tasks of the plan have a date, or a milestone, outside the days, both inclusive. */
    @Query(nativeQuery = true, value = """
                    select count(*) from task t
                    where t.plan_id = :planId and (
                        t.due_origin <> 'DEFAULT' and t.due_on not between :from and :to
                        or exists (select from milestone m where m.task_id = t.id and m.due_on not between :from and :to))
                    """)
    int countDatedOutside(long planId, LocalDate from, LocalDate to);

    int countByPlanIdAndCodeStartingWith(long planId, String beginning);
}
