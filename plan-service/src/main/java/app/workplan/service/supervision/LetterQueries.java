package app.workplan.service.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import app.workplan.service.shared.SmallList;
import app.workplan.service.shared.SmallLists;
import app.workplan.service.task.DepartmentChoice;
import app.workplan.service.task.TimelineEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 督办单的读取: the list, those of a task, and those an own department has to answer. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class LetterQueries {

    /** What a reader sees: all of the bureaus in scope, or what was sent to the own departments. */
    static final String VISIBLE =
            "n.bureau_id = any(:bureaus) and (:all or n.department_id = any(cast(:departments as bigint[])))";

    private static final String COLUMNS = """
            select n.id, case when :several then b.name end as bureau, n.word, n.year, n.number, n.colour, n.state, n.plan_id, n.task_id,
                   t.code, t.title, n.share_id, n.department_id, n.department, n.issued_on, n.reply_by,
                   (n.received_at at time zone 'Asia/Shanghai')::date as received_on,
                   (n.replied_at at time zone 'Asia/Shanghai')::date as replied_on, n.ended_on,
                   n.state in ('ISSUED', 'RECEIVED') and n.reply_by < :today as late
            from supervision_notice n
            join task t on t.id = n.task_id
            join bureau b on b.id = n.bureau_id
            where
            """ + VISIBLE;

    private static final String FILTERED = """
             and (cast(:state as varchar) is null or n.state = :state) and (not :open or n.state in ('ISSUED', 'RECEIVED', 'REPLIED'))
             and (cast(:colour as varchar) is null or n.colour = :colour)
             and (cast(:department as bigint) is null or n.department_id = :department)
             and (cast(:task as bigint) is null or n.task_id = :task)
            """;

    private static final String COUNTS = """
            select count(*)::int as "all", count(*) filter (where n.state in ('ISSUED', 'RECEIVED', 'REPLIED'))::int as open,
                   count(*) filter (where n.state = 'ISSUED')::int as issued, count(*) filter (where n.state = 'RECEIVED')::int as received,
                   count(*) filter (where n.state = 'REPLIED')::int as replied,
                   count(*) filter (where n.state in ('ISSUED', 'RECEIVED') and n.reply_by < :today)::int as late
            from supervision_notice n where
            """ + VISIBLE;

    private static final String DEPARTMENTS = """
            select d.id as value, d.name as label from department d
            where d.id in (select n.department_id from supervision_notice n where
            """ + VISIBLE + """
            ) order by d.bureau_id, d.position, d.id
            """;

    private final JdbcClient jdbc;
    private final SmallLists lists;
    private final SupervisionAccess access;
    private final Clock clock;

    /**
     * 督办单列表, the newest first.
     *
     * @throws app.workplan.domain.shared.Forbidden for everybody without a business role
     */
    public LetterList list(Actor actor, Scope scope, LetterFilter filter) {
        access.requireReader(actor);
        int total = filtered(
                        "select count(*)::int from supervision_notice n where " + VISIBLE + FILTERED,
                        actor,
                        scope,
                        filter)
                .query(Integer.class)
                .single();
        int page = Math.min(filter.page(), Math.max(1, (total + filter.size() - 1) / filter.size()));
        List<LetterRow> rows = filtered(
                        COLUMNS + FILTERED + " order by n.issued_at desc, n.id desc limit :size offset :from",
                        actor,
                        scope,
                        filter)
                .param("several", scope.bureauIds().size() > 1)
                .param("today", LocalDate.now(clock))
                .param("size", filter.size())
                .param("from", (page - 1) * filter.size())
                .query(RecordRows.of(LetterRow.class))
                .list();
        return new LetterList(
                rows,
                total,
                visible(COUNTS, actor, scope)
                        .param("today", LocalDate.now(clock))
                        .query(RecordRows.of(LetterList.Counts.class))
                        .single(),
                visible(DEPARTMENTS, actor, scope).query(DepartmentChoice.class).list());
    }

    /** 任务的督办单 the reader may see, the newest first. */
    public SmallList<LetterRow> ofTask(Actor actor, Scope scope, long taskId) {
        return new SmallList<>(
                COLUMNS + " and n.task_id = :task order by n.issued_at desc, n.id desc",
                Map.of(
                        "bureaus", scope.bureauIds().toArray(Long[]::new),
                        "all", access.seesAll(actor),
                        "departments", actor.worksFor().toArray(Long[]::new),
                        "several", false,
                        "today", LocalDate.now(clock),
                        "task", taskId),
                LetterRow.class);
    }

    /** 督办的经过 of a task at the end of the day, the newest first: letters the reader may see, their talks and criticism, and its listing. */
    public SmallList<TimelineEvent> eventsOf(Actor actor, Scope scope, long taskId, LocalDate day) {
        return new SmallList<>(
                LetterEvents.OF_TASK,
                Map.of(
                        "bureaus", scope.bureauIds().toArray(Long[]::new),
                        "all", access.seesAll(actor),
                        "departments", actor.worksFor().toArray(Long[]::new),
                        "task", taskId,
                        "day", day),
                TimelineEvent.class);
    }

    /** 待签收、待回复 by own departments, red ones first; none about work that is suspended. */
    public List<LetterRow> waiting(Actor actor) {
        return actor.bureauId() == null || actor.worksFor().isEmpty()
                ? List.of()
                : waitingOf(actor.bureauId(), actor.worksFor());
    }

    /** The same of the departments, whoever asks; what their heads see. */
    public List<LetterRow> waitingOf(long bureauId, Collection<Long> departmentIds) {
        return lists.one(waitingList(bureauId, departmentIds));
    }

    /** The same, for a page that reads more with them. */
    public SmallList<LetterRow> waitingList(long bureauId, Collection<Long> departmentIds) {
        return new SmallList<>(
                COLUMNS + """
                         and n.state in ('ISSUED', 'RECEIVED')
                         and exists (select from share s where s.id = n.share_id and s.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED'))
                        order by case n.colour when 'RED' then 0 when 'YELLOW' then 1 else 2 end, n.reply_by, n.id
                        """,
                Map.of(
                        "bureaus",
                        new Long[] {bureauId},
                        "all",
                        false,
                        "departments",
                        departmentIds.toArray(Long[]::new),
                        "several",
                        false,
                        "today",
                        LocalDate.now(clock)),
                LetterRow.class);
    }

    private JdbcClient.StatementSpec filtered(String text, Actor actor, Scope scope, LetterFilter filter) {
        return visible(text, actor, scope)
                .param("state", name(filter.state()))
                .param("open", filter.open())
                .param("colour", name(filter.colour()))
                .param("department", filter.departmentId())
                .param("task", filter.taskId());
    }

    private JdbcClient.StatementSpec visible(String text, Actor actor, Scope scope) {
        return jdbc.sql(text)
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .param("all", access.seesAll(actor))
                .param("departments", actor.worksFor().toArray(Long[]::new));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
