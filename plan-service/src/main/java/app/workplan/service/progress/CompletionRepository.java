package app.workplan.service.progress;

import app.workplan.domain.progress.Completion;
import app.workplan.domain.progress.CompletionOutcome;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link Completion}. */
public interface CompletionRepository extends JpaRepository<Completion, Long> {

    Optional<Completion> findByShareIdAndOutcome(long shareId, CompletionOutcome outcome);

    List<Completion> findByShareIdInAndIdIn(Collection<Long> shareIds, Collection<Long> ids);
}
