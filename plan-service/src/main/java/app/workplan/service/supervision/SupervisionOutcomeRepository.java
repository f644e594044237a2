package app.workplan.service.supervision;

import app.workplan.domain.supervision.SupervisionOutcome;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link SupervisionOutcome}. */
interface SupervisionOutcomeRepository extends JpaRepository<SupervisionOutcome, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from SupervisionOutcome o where o.id = :id")
    Optional<SupervisionOutcome> lockById(long id);
}
