package app.workplan.service.ledger;

import app.workplan.domain.ledger.SavedView;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link SavedView}. */
interface SavedViewRepository extends JpaRepository<SavedView, Long> {

    int countByOwnerId(long ownerId);

    Optional<SavedView> findByOwnerIdAndName(long ownerId, String name);
}
