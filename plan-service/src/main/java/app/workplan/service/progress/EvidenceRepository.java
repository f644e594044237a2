package app.workplan.service.progress;

import app.workplan.domain.progress.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link Evidence}. */
interface EvidenceRepository extends JpaRepository<Evidence, Long> {

    List<Evidence> findByProgressEntryIdAndRemovedAtIsNull(long entryId);

    List<Evidence> findByCompletionIdAndRemovedAtIsNull(long completionId);

    List<Evidence> findByOccurrenceRecordIdAndRemovedAtIsNull(long recordId);

    long countByShareIdAndOccurrenceIdIsNullAndAttachedAtIsNullAndRemovedAtIsNull(@Nullable Long shareId);

    long countByOccurrenceIdAndAttachedAtIsNullAndRemovedAtIsNull(@Nullable Long occurrenceId);

    Optional<Evidence> findFirstByShareIdAndOccurrenceIdAndSha256AndUploadedByAndUploadedAtAfterAndRemovedAtIsNull(
            @Nullable Long shareId, @Nullable Long occurrenceId, String sha256, @Nullable Long by, Instant after);

    /** 排队: of forms sent at once for one share or occurrence the second waits here until the first has kept its files. */
    @Query(value = "select 1 from (select pg_advisory_xact_lock(:shareOrOccurrence)) held", nativeQuery = true)
    int queue(long shareOrOccurrence);

    boolean existsByStoredAsAndRemovedAtIsNull(String storedAs);
}
