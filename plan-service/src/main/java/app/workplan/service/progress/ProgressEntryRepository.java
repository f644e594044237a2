package app.workplan.service.progress;

import app.workplan.domain.progress.ProgressEntry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link ProgressEntry}. */
public interface ProgressEntryRepository extends JpaRepository<ProgressEntry, Long> {

    Optional<ProgressEntry> findFirstByShareIdOrderByEnteredAtDescIdDesc(long shareId);

    boolean existsByShareIdAndActorIdAndReturnedAtIsNull(long shareId, @Nullable Long actorId);

    Optional<ProgressEntry> findFirstByShareIdAndReturnedAtIsNullAndPercentIsNotNullOrderByEnteredAtDescIdDesc(
            long shareId);

    /** Those of the shares that the user reported, or reported for, in an entry that counts. */
    @Query("""
            select distinct e.shareId from ProgressEntry e
            where e.shareId in :shareIds and e.actorId = :actorId and e.returnedAt is null""")
    List<Long> sharesReportedBy(Collection<Long> shareIds, @Nullable Long actorId);
}
