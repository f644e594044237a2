package app.workplan.service.progress;

import app.workplan.domain.progress.ProgressEntry;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link ProgressEntry}. */
public interface ProgressEntryRepository extends JpaRepository<ProgressEntry, Long> {

    Optional<ProgressEntry> findFirstByShareIdOrderByEnteredAtDescIdDesc(long shareId);

    Optional<ProgressEntry> findFirstByShareIdAndReturnedAtIsNullOrderByEnteredAtDescIdDesc(long shareId);
}
