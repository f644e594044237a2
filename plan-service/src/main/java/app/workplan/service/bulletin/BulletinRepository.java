package app.workplan.service.bulletin;

import app.workplan.domain.supervision.Bulletin;
import app.workplan.domain.supervision.BulletinState;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link Bulletin}. */
interface BulletinRepository extends JpaRepository<Bulletin, Long> {

    /** Kept from others until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Bulletin b where b.id = :id")
    Optional<Bulletin> lockById(long id);

    Optional<Bulletin> findByCorrectsId(long id);

    List<Bulletin> findByPlanIdAndAsOfAndStateAndEdition(long planId, LocalDate asOf, BulletinState state, int edition);

    /** The highest number the bureau gave in the year, 0 before the first. */
    @Query("select coalesce(max(b.number), 0) from Bulletin b where b.bureauId = :bureauId and b.year = :year"
            + " and b.imported = false")
    int highestNumber(long bureauId, int year);
}
