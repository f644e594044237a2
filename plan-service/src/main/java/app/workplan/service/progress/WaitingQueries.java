package app.workplan.service.progress;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 导航计数的读取: one statement, on every page, so it reads the newest facts and not whole figures. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class WaitingQueries {

    private static final String REVIEWS = """
            ((select count(*) from completion c
              join share s on s.id = c.share_id and s.state = 'SUBMITTED'
              join plan p on p.id = s.plan_id and p.state = 'ISSUED'
              where c.bureau_id = :bureau and c.outcome = 'PENDING')
             + (select count(*) from extension x
                join share s on s.id = x.share_id and s.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED')
                join task t on t.id = s.task_id and t.set_state is null
                join plan p on p.id = s.plan_id and p.state = 'ISSUED'
                where x.bureau_id = :bureau and x.outcome = 'PENDING'))::int""";

    private static final String OWED = """
            (select count(*)
             from share s
             join task t on t.id = s.task_id and t.set_state is null
             join plan p on p.id = s.plan_id
             join report_period(:bureau, :day) rp
                 on rp.plan_id = s.plan_id and rp.cycle = coalesce(t.report_cycle, p.report_cycle)
             where s.bureau_id = :bureau and s.department_id = any(:departments)
               and s.state in ('NOT_STARTED', 'IN_PROGRESS')
               and figure_counts(s.role, exists (
                   select from share other
                   where other.task_id = t.id and other.role in ('LEAD', 'RESPONSIBLE', 'SHARED')))
               and least(coalesce(t.starts_on, greatest(p.period_from, s.added_on)),
                         greatest(t.due_on, s.extended_to)) <= :day
               and not exists (
                   select from progress_entry e
                   where e.share_id = s.id and e.returned_at is null and e.period_end >= rp.period_end))::int""";

    private static final String UNREAD =
            "(select count(*) from notice n where n.user_id = :user and n.read_at is null)::int";

    private static final String NONE = "0";

    private final JdbcClient jdbc;

    /** What waits for the actor, and what was not read yet. */
    public WaitingCounts of(Actor actor, LocalDate today) {
        if (actor.bureauId() == null || actor.userId() == null) {
            return new WaitingCounts(0, 0, 0);
        }
        // to plan the whole took longer than to run it, for readers who neither review nor report
        String reviews = actor.is(Role.OFFICE) ? REVIEWS : NONE;
        String owed = actor.worksFor().isEmpty() ? NONE : OWED;
        return jdbc.sql("select %s as reviews, %s as owed, %s as unread".formatted(reviews, owed, UNREAD))
                .param("bureau", actor.bureauId())
                .param("user", actor.userId())
                .param("day", today)
                .param("departments", actor.worksFor().toArray(Long[]::new))
                .query(WaitingCounts.class)
                .single();
    }
}
