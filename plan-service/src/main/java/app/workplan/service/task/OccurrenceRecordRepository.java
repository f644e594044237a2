package app.workplan.service.task;

import app.workplan.domain.task.OccurrenceRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link OccurrenceRecord}. */
public interface OccurrenceRecordRepository extends JpaRepository<OccurrenceRecord, Long> {

    Optional<OccurrenceRecord> findFirstByOccurrenceIdAndHeldOnAndNoteAndRecordedAtAfter(
            long occurrenceId, LocalDate heldOn, String note, Instant after);
}
