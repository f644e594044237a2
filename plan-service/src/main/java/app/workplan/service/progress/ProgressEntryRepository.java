package app.workplan.service.progress;

import app.workplan.domain.progress.ProgressEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link ProgressEntry}. */
public interface ProgressEntryRepository extends JpaRepository<ProgressEntry, Long> {

    Optional<ProgressEntry> findFirstByShareIdOrderByEnteredAtDescIdDesc(long shareId);

    boolean existsByShareIdAndActorIdAndReturnedAtIsNull(long shareId, @Nullable Long actorId);

    Optional<ProgressEntry> findFirstByShareIdAndReturnedAtIsNullOrderByEnteredAtDescIdDesc(long shareId);
}
