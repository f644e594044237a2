package app.workplan.service.task;

import app.workplan.domain.task.Occurrence;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link Occurrence}. */
public interface OccurrenceRepository extends JpaRepository<Occurrence, Long> {

    /** For a record that must not be made twice: a form sent twice at once waits here for the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Occurrence o where o.id = :id")
    Optional<Occurrence> lockById(long id);

    boolean existsByRecurrenceIdAndDroppedAtIsNull(long recurrenceId);

    /** 现有各期; whoever records on one of them waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Occurrence o where o.recurrenceId = :recurrenceId and o.droppedAt is null order by o.dueOn")
    List<Occurrence> lockStanding(long recurrenceId);

    /** Those due on the day or later; whoever records on one of them waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select o from Occurrence o where o.recurrenceId = :recurrenceId and o.dueOn >= :day and o.droppedAt is null order by o.dueOn")
    List<Occurrence> lockFrom(long recurrenceId, LocalDate day);
}
