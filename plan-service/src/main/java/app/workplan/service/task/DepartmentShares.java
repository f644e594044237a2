package app.workplan.service.task;

import app.workplan.domain.organisation.Department;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.Task;
import app.workplan.service.organisation.DepartmentWork;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 科室的责任分工, where a department is reorganised. */
@Component
@RequiredArgsConstructor
class DepartmentShares implements DepartmentWork {

    private static final String OPEN = """
            select t.code
            from share s
            join task t on t.id = s.task_id
            join plan p on p.id = s.plan_id
            where s.department_id = :department and p.state <> 'CLOSED' and s.state = any(:states)
            order by p.period_from, p.id, t.position
            """;

    /** Tasks whose open work the successor cannot take over, because its own share there is over. */
    private static final String CLASHES = """
            select t.code
            from share s
            join task t on t.id = s.task_id
            join plan p on p.id = s.plan_id
            join share own on own.task_id = s.task_id and own.department_id = :successor and own.state in ('DONE', 'CANCELLED')
            where s.department_id = :department and p.state <> 'CLOSED'
              and s.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUSPENDED')
            order by p.period_from, p.id, t.position
            """;

    private final ShareRepository shares;
    private final TaskRepository tasks;
    private final RecurrenceOwnership recurrences;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    @Override
    public List<String> openTasks(long departmentId) {
        return codes(departmentId, "NOT_STARTED", "IN_PROGRESS", "SUBMITTED", "SUSPENDED");
    }

    @Override
    public int handOver(Actor actor, Department from, Department successor, String basis) {
        List<Share> unfinished = shares.lockUnfinished(from.requireId());
        if (unfinished.stream().anyMatch(share -> share.getState() == ShareState.SUBMITTED)) {
            List<String> waiting = codes(from.requireId(), "SUBMITTED");
            throw new RuleViolation("department.sharesWait", waiting.size(), String.join(" ", waiting));
        }
        List<String> clashes = jdbc.sql(CLASHES)
                .param("department", from.requireId())
                .param("successor", successor.requireId())
                .query(String.class)
                .list();
        if (!clashes.isEmpty()) {
            throw new RuleViolation(
                    "department.successorFinished", successor.getName(), clashes.size(), String.join(" ", clashes));
        }
        Instant now = clock.instant();
        unfinished.forEach(share -> handOver(actor, share, from, successor, basis, now));
        return unfinished.size();
    }

    private void handOver(Actor actor, Share share, Department from, Department successor, String basis, Instant now) {
        Task task = tasks.findById(share.getTaskId()).orElseThrow(() -> new NotFound("task", share.getTaskId()));
        List<Share> ofTask = shares.findByTaskIdOrderByPosition(task.requireId());
        Optional<Share> own = ofTask.stream()
                .filter(one -> one.getDepartmentId() == successor.requireId())
                .findFirst();
        own.filter(one -> share.getRole().ordinal() < one.getRole().ordinal())
                .ifPresent(one -> one.changeRole(share.getRole(), now, basis, actor.userId()));
        if (task.isIssued()) {
            Share next = own.orElseGet(() -> shares.save(
                    share.handOver(task, successor.requireId(), ofTask.size(), basis, now, actor.userId())));
            if (own.isPresent()) {
                share.giveUp(basis, now, actor.userId());
            }
            recurrences.handOver(task, share, next, now);
        } else {
            if (own.isEmpty()) {
                shares.save(new Share(
                        task,
                        successor.requireId(),
                        share.getRole(),
                        share.getOrigin(),
                        share.getPosition(),
                        share.getGroupId(),
                        now));
            }
            shares.delete(share);
        }
        audit.record(Audited.of(actor, from.getBureauId(), "share.handOver", "share", share.requireId())
                .in(share.getPlanId(), share.getTaskId())
                .values(from.getName(), successor.getName())
                .on(basis));
    }

    private List<String> codes(long departmentId, String... states) {
        return jdbc.sql(OPEN)
                .param("department", departmentId)
                .param("states", states)
                .query(String.class)
                .list();
    }
}
