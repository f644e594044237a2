package app.workplan.service.meeting;

import app.workplan.domain.supervision.MeetingDecision;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link MeetingDecision}. */
interface MeetingDecisionRepository extends JpaRepository<MeetingDecision, Long> {

    /** Kept from others until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from MeetingDecision d where d.id = :id")
    Optional<MeetingDecision> lockById(long id);

    Optional<MeetingDecision> findFirstByMeetingIdOrderByPositionDesc(long meetingId);
}
