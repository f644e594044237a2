package app.workplan.service.row;

import app.workplan.domain.task.TaskRow;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link TaskRow}. */
interface RowRepository extends JpaRepository<TaskRow, Long> {

    @Query("select r.taskId from TaskRow r where r.id = :id")
    Optional<Long> taskOf(long id);

    List<TaskRow> findByTaskIdAndIdInOrderById(long taskId, Collection<Long> ids);

    List<TaskRow> findByTaskIdAndRemovedAtIsNullOrderById(long taskId);

    Optional<TaskRow> findFirstByTaskIdAndRemovedAtIsNullOrderByAddedAtDescIdDesc(long taskId);

    /** 编号 on the list as it stands. */
    @Query("select r.number from TaskRow r where r.taskId = :taskId and r.removedAt is null")
    Set<String> numbers(long taskId);

    @Query("select count(r) from TaskRow r where r.taskId = :taskId and r.removedAt is null")
    int countListed(long taskId);

    @Query("""
            select count(s) from TaskRowStrike s
            where s.row.taskId = :taskId and s.row.removedAt is null and s.takenBackAt is null""")
    int countStruckOff(long taskId);
}
