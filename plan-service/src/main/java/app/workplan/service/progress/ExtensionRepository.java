package app.workplan.service.progress;

import app.workplan.domain.progress.Extension;
import app.workplan.domain.progress.ExtensionOutcome;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link Extension}. */
public interface ExtensionRepository extends JpaRepository<Extension, Long> {

    Optional<Extension> findByShareIdAndOutcome(long shareId, ExtensionOutcome outcome);
}
