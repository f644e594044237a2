package app.workplan.service.progress;

import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 填报的读取, over plans and tasks, in the order in which they were entered; one statement. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class EntryQueries {

    private static final String ENTRIES = """
            select e.id, e.share_id, s.task_id, s.plan_id, s.department_id, d.name as department, e.period_end, e.percent, e.text,
                   e.problems, e.next_steps, e.no_change, e.needs_coordination, e.entered_at, u.display_name as entered_by,
                   e.on_behalf, e.acting_for, e.returned_at is not null as returned, e.return_reason
            from progress_entry e
            join share s on s.id = e.share_id
            join department d on d.id = s.department_id
            left join user_account u on u.id = e.actor_id
            where e.bureau_id = any(:bureaus)
              and s.plan_id = coalesce(:plan, s.plan_id) and s.task_id = coalesce(:task, s.task_id)
              and e.share_id = coalesce(:share, e.share_id)
              and (e.entered_at, e.id) > (:at, :after)
            order by e.entered_at, e.id
            limit :most
            """;

    private final JdbcClient jdbc;

    /**
     * 条件. Null means: whatever.
     *
     * @param since entered at this instant or later
     */
    public record Wanted(
            @Nullable Long planId,
            @Nullable Long taskId,
            @Nullable Long shareId,
            @Nullable Instant since) {}

    /** 读到哪里: the last entry read. */
    public record Place(Instant at, long id) {}

    /** Entries behind the place, that many at most. */
    public List<EntryRow> behind(Scope scope, Wanted wanted, @Nullable Place after, int most) {
        Instant begin = wanted.since() == null ? Instant.EPOCH : wanted.since();
        Place place = after == null || after.at().isBefore(begin) ? new Place(begin, -1) : after;
        return jdbc.sql(ENTRIES)
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .param("plan", wanted.planId(), Types.BIGINT)
                .param("task", wanted.taskId(), Types.BIGINT)
                .param("share", wanted.shareId(), Types.BIGINT)
                .param("at", Timestamp.from(place.at()))
                .param("after", place.id())
                .param("most", most)
                .query(RecordRows.of(EntryRow.class))
                .list();
    }
}
