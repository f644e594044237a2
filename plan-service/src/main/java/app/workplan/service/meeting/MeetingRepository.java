package app.workplan.service.meeting;

import app.workplan.domain.supervision.Meeting;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link Meeting}. */
interface MeetingRepository extends JpaRepository<Meeting, Long> {

    /** Kept from others until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Meeting m where m.id = :id")
    Optional<Meeting> lockById(long id);

    List<Meeting> findByBureauIdAndHeldOnAndTitle(long bureauId, LocalDate heldOn, String title);
}
