package app.workplan.service.progress;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.service.task.ShareAccess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 待审核的读取: at most three statements, however much waits. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ReviewQueries {

    /** New entries of so many days are offered; older ones are returned from the task's page. */
    private static final int DAYS = 7;

    private static final String ROWS = """
            select w.kind, w.id, p.id as plan_id, p.title as plan_title, s.id as share_id, t.id as task_id, t.code, t.title,
                   i.number as item_number,
                   source_part(doc.text, doc.units, t.span_start, least(t.span_end, t.span_start + 400)) as source,
                   t.completion_standard, t.required_evidence,
                   d.name as department, s.role, s.original_due_on, w.at at time zone 'Asia/Shanghai' as at,
                   u.display_name as actor, w.on_behalf, w.acting_for,
                   w.kind = 'completion' and (coalesce(w.actor_id = :user, false) or exists (
                       select from progress_entry own
                       where own.share_id = s.id and own.actor_id = :user and own.returned_at is null)) as involved,
                   w.kind = 'completion' and w.day > s.original_due_on as late,
                   w.percent, w.text, w.problems, w.next_steps,
                   (select count(*) from evidence f where f.removed_at is null
                    and (w.kind = 'completion' and f.completion_id = w.id
                         or w.kind = 'entry' and f.progress_entry_id = w.id))::int as files
            from (
                select 'completion' as kind, c.id, c.share_id, c.handed_in_at as at, c.handed_in_on as day, c.actor_id, c.on_behalf, c.acting_for,
                       null::int as percent, c.text, null::varchar as problems, null::varchar as next_steps
                from completion c where c.bureau_id = :bureau and c.outcome = 'PENDING'
                union all
                select * from (
                    select distinct on (e.share_id) 'entry', e.id, e.share_id, e.entered_at, e.entered_on, e.actor_id, e.on_behalf,
                           e.acting_for,
                           e.percent, e.text, e.problems, e.next_steps
                    from progress_entry e
                    where e.bureau_id = :bureau and e.returned_at is null
                      and e.entered_at >= cast(:since as date)::timestamp at time zone 'Asia/Shanghai'
                    order by e.share_id, e.entered_at desc, e.id desc
                ) latest
            ) w
            join share s on s.id = w.share_id
            join task t on t.id = s.task_id
            join plan p on p.id = s.plan_id and p.state = 'ISSUED'
            join department d on d.id = s.department_id
            left join plan_item i on i.id = t.item_id
            left join source_document doc on doc.id = p.source_document_id
            left join user_account u on u.id = w.actor_id
            where s.state = case when w.kind = 'completion' then 'SUBMITTED' else 'IN_PROGRESS' end
            order by p.period_to, p.id, case when w.kind = 'completion' then w.at end, w.at desc
            limit 300
            """;

    private static final String LAST_ENTRIES = """
            select e.share_id, e.entered_on, e.percent, e.text
            from (
                select e.*, row_number() over (partition by e.share_id order by e.entered_at desc, e.id desc) as place
                from progress_entry e where e.share_id = any(:shares) and e.returned_at is null
            ) e
            where e.place <= 3
            order by e.share_id, e.place
            """;

    private final JdbcClient jdbc;
    private final ShareAccess access;
    private final Clock clock;

    /**
     * 待审核 of the actor's own bureau.
     *
     * @throws Forbidden for everybody but the office
     */
    public ReviewPage page(Actor actor) {
        long bureau = actor.requireBureauId();
        access.requireReviewer(actor);
        LocalDate today = LocalDate.now(clock);
        LocalDate since = today.minusDays(DAYS - 1L);
        List<ReviewRow> rows = jdbc.sql(ROWS)
                .param("bureau", bureau)
                .param("user", actor.userId() == null ? -1 : actor.userId())
                .param("since", since)
                .query(ReviewRow.class)
                .list();
        List<ReviewRow> completions =
                rows.stream().filter(row -> row.kind().equals("completion")).toList();
        List<ReviewRow> entries =
                rows.stream().filter(row -> row.kind().equals("entry")).toList();
        return new ReviewPage(today, since, completions, entries, lastEntries(completions));
    }

    private List<ReviewEntry> lastEntries(List<ReviewRow> completions) {
        if (completions.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(LAST_ENTRIES)
                .param("shares", completions.stream().map(ReviewRow::shareId).toArray(Long[]::new))
                .query(ReviewEntry.class)
                .list();
    }
}
