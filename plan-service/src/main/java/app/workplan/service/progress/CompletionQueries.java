package app.workplan.service.progress;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 办结审核页的读取: three statements. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class CompletionQueries {

    private static final String HEAD = """
            select c.id, c.bureau_id, p.id as plan_id, p.title as plan_title, t.id as task_id, t.code, t.title, i.number as item_number,
                   source_part(doc.text, doc.units, t.span_start, least(t.span_end, t.span_start + 2000)) as source,
                   t.completion_standard, t.required_evidence, s.id as share_id, d.name as department, s.role, s.original_due_on,
                   c.handed_in_at at time zone 'Asia/Shanghai' as at, u.display_name as actor, c.on_behalf, c.acting_for, c.text,
                   coalesce(c.handed_in_on > s.original_due_on, false) as late,
                   coalesce(c.actor_id = :user, false) or exists (
                       select from progress_entry own
                       where own.share_id = s.id and own.actor_id = :user and own.returned_at is null) as involved,
                   c.outcome, c.decided_at at time zone 'Asia/Shanghai' as decided_at, v.display_name as decider, c.reason,
                   p.state = 'ISSUED' as plan_issued
            from completion c
            join share s on s.id = c.share_id
            join task t on t.id = s.task_id
            join plan p on p.id = s.plan_id
            join department d on d.id = s.department_id
            left join plan_item i on i.id = t.item_id
            left join source_document doc on doc.id = p.source_document_id
            left join user_account u on u.id = c.actor_id
            left join user_account v on v.id = c.decided_by
            where c.id = :id and c.bureau_id in (:bureaus)
            """;

    private static final String LAST_ENTRIES = """
            select e.share_id, e.entered_on, e.percent, e.text
            from progress_entry e where e.share_id = :share and e.returned_at is null
            order by e.entered_at desc, e.id desc limit 5
            """;

    private final JdbcClient jdbc;
    private final EvidenceQueries evidence;
    private final Clock clock;

    /**
     * 办结审核页.
     *
     * @throws NotFound when there is no such completion for this reader
     */
    public CompletionSheet sheet(Actor actor, Scope scope, long id) {
        if (scope.bureauIds().isEmpty()) {
            throw new NotFound("completion", id);
        }
        CompletionSheet.Head head = jdbc.sql(HEAD)
                .param("id", id)
                .param("bureaus", scope.bureauIds())
                .param("user", actor.userId() == null ? -1 : actor.userId())
                .query(RecordRows.of(CompletionSheet.Head.class))
                .optional()
                .orElseThrow(() -> new NotFound("completion", id));
        List<ReviewEntry> entries = jdbc.sql(LAST_ENTRIES)
                .param("share", head.shareId())
                .query(ReviewEntry.class)
                .list();
        List<EvidenceView> shown =
                evidence.ofTask(actor, scope, head.bureauId(), head.taskId(), LocalDate.now(clock)).handedIn().stream()
                        .filter(file -> Objects.equals(file.shareId(), head.shareId()))
                        .toList();
        return new CompletionSheet(
                head,
                entries,
                shown.stream()
                        .filter(file -> Objects.equals(file.completionId(), id))
                        .toList(),
                shown.stream()
                        .filter(file -> !Objects.equals(file.completionId(), id))
                        .toList());
    }
}
