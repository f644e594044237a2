package app.workplan.service.task;

import app.workplan.domain.task.RecurrenceOwner;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link RecurrenceOwner}. */
public interface RecurrenceOwnerRepository extends JpaRepository<RecurrenceOwner, Long> {

    /** In the order they began to hold: the last of a recurrence is the one that holds. */
    List<RecurrenceOwner> findByRecurrenceIdInOrderByValidFromAscIdAsc(Collection<Long> recurrenceIds);

    Optional<RecurrenceOwner> findFirstByRecurrenceIdOrderByValidFromDescIdDesc(long recurrenceId);
}
