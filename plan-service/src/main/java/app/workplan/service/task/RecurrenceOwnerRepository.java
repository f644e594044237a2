package app.workplan.service.task;

import app.workplan.domain.task.RecurrenceOwner;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link RecurrenceOwner}. */
public interface RecurrenceOwnerRepository extends JpaRepository<RecurrenceOwner, Long> {

    Optional<RecurrenceOwner> findFirstByRecurrenceIdOrderByValidFromDescIdDesc(long recurrenceId);
}
