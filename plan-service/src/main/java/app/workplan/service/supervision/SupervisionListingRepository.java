package app.workplan.service.supervision;

import app.workplan.domain.supervision.SupervisionListing;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link SupervisionListing}. */
interface SupervisionListingRepository extends JpaRepository<SupervisionListing, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from SupervisionListing l where l.id = :id")
    Optional<SupervisionListing> lockById(long id);

    /** The one that holds. */
    Optional<SupervisionListing> findByTaskIdAndRemovedAtIsNull(long taskId);
}
