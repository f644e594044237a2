package app.workplan.service.supervision;

import app.workplan.domain.supervision.SupervisionDismissal;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link SupervisionDismissal}. */
interface SupervisionDismissalRepository extends JpaRepository<SupervisionDismissal, Long> {

    /** Those of a share that hold. */
    List<SupervisionDismissal> findByShareIdAndRevivedAtIsNull(long shareId);
}
