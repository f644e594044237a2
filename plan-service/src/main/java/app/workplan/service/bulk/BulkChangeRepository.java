package app.workplan.service.bulk;

import app.workplan.domain.task.BulkChange;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link BulkChange}. */
interface BulkChangeRepository extends JpaRepository<BulkChange, Long> {

    Optional<BulkChange> findByBureauIdAndToken(long bureauId, String token);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from BulkChange c where c.id = :id")
    Optional<BulkChange> lockById(long id);
}
