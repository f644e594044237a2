package app.workplan.service.supervision;

import app.workplan.domain.supervision.SupervisionNotice;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link SupervisionNotice}. */
interface SupervisionNoticeRepository extends JpaRepository<SupervisionNotice, Long> {

    /** For a command that must not meet its own twin: a form sent twice at once waits here for the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from SupervisionNotice n where n.id = :id")
    Optional<SupervisionNotice> lockById(long id);

    /** 在办的督办单 of a share, locked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select n from SupervisionNotice n
            where n.shareId = :shareId
              and n.state in (app.workplan.domain.supervision.NoticeState.ISSUED, app.workplan.domain.supervision.NoticeState.RECEIVED,
                              app.workplan.domain.supervision.NoticeState.REPLIED)""")
    Optional<SupervisionNotice> lockOpen(long shareId);

    /** Open letters of the plans about work that is over: struck off, cancelled, or in a plan that is closed; locked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select n from SupervisionNotice n
            where n.planId in :planIds
              and n.state in (app.workplan.domain.supervision.NoticeState.ISSUED, app.workplan.domain.supervision.NoticeState.RECEIVED,
                              app.workplan.domain.supervision.NoticeState.REPLIED)
              and (exists (select s.id from Share s
                           where s.id = n.shareId and (s.state = app.workplan.domain.task.ShareState.DONE
                                                       or s.state = app.workplan.domain.task.ShareState.CANCELLED))
                or exists (select t.id from Task t
                           where t.id = n.taskId and t.setState = app.workplan.domain.task.TaskState.CANCELLED)
                or exists (select p.id from Plan p where p.id = n.planId and p.state = app.workplan.domain.plan.PlanState.CLOSED))
            order by n.id""")
    List<SupervisionNotice> lockOver(Collection<Long> planIds);
}
