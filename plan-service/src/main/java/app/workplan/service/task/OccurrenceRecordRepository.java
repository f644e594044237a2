package app.workplan.service.task;

import app.workplan.domain.task.OccurrenceRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link OccurrenceRecord}. */
public interface OccurrenceRecordRepository extends JpaRepository<OccurrenceRecord, Long> {

    Optional<OccurrenceRecord> findFirstByOccurrenceIdAndHeldOnAndNoteAndPostAndRecordedAtAfter(
            long occurrenceId, LocalDate heldOn, String note, @Nullable String post, Instant after);

    long countByOccurrenceIdAndPost(long occurrenceId, String post);

    /** Which of the occurrences have a record. */
    @Query("select r.occurrenceId from OccurrenceRecord r where r.occurrenceId in :occurrenceIds")
    Set<Long> recordedAmong(Collection<Long> occurrenceIds);
}
