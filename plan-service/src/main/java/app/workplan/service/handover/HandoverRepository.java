package app.workplan.service.handover;

import app.workplan.domain.organisation.Handover;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link Handover}. */
interface HandoverRepository extends JpaRepository<Handover, Long> {

    /** Kept from others until the transaction ends: of two signatures at once the second one completes it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from Handover h where h.id = :id")
    Optional<Handover> lockById(long id);

    /** The name of a department that an open hand-over of the bureau names already, null where none does. */
    @Query("""
            select min(value(d)) from Handover h join h.departments d
            where h.bureauId = :bureauId and h.state = app.workplan.domain.organisation.HandoverState.OPEN and key(d) in :departments""")
    Optional<String> beingHandedOver(long bureauId, Collection<Long> departments);
}
