package app.workplan.service.row;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.row.RowsPage.AspectCount;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.TaskQueries;
import app.workplan.service.task.TaskView;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 清单的读取: four statements, however many rows. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class RowQueries {

    private static final String COLUMNS = """
            select r.id, r.version, r.number, r.name, r.aspect, r.owner, r.found_on, r.due_on, r.note,
                   s.struck_on, s.checker, striker.display_name as struck_by,
                   (r.removed_at at time zone 'Asia/Shanghai')::date as removed_on, remover.display_name as removed_by,
                   r.removal_reason, (back.put_back_at at time zone 'Asia/Shanghai')::date as put_back_on,
                   returner.display_name as put_back_by, back.put_back_reason
            from task_row r
            left join task_row_strike s on s.row_id = r.id and s.taken_back_at is null
            left join user_account striker on striker.id = s.struck_by
            left join user_account remover on remover.id = r.removed_by
            left join lateral (
                select b.put_back_at, b.put_back_by, b.put_back_reason from task_row_absence b
                where b.row_id = r.id order by b.put_back_at desc, b.id desc limit 1
            ) back on true
            left join user_account returner on returner.id = back.put_back_by
            where r.task_id = :task and
            """;

    /** Numbers in the order people count in, words after them. */
    private static final String ROWS = COLUMNS + """
             case :state when 'OPEN' then r.removed_at is null and s.id is null
                         when 'STRUCK' then r.removed_at is null and s.id is not null
                         when 'REMOVED' then r.removed_at is not null
                         else r.removed_at is null end
              and (cast(:aspect as varchar) is null or r.aspect = :aspect) and (not :unsorted or r.aspect is null)
            order by r.aspect nulls last,
                     case when r.number ~ '^[0-9]{1,9}$' then r.number::int end nulls last, r.number, r.id
            limit :size offset :from
            """;

    private static final String ROW = COLUMNS + " r.id = :row";

    private static final String TASK_OF =
            "select r.task_id from task_row r where r.id = :row and r.bureau_id = any(:bureaus)";

    private static final String ASPECTS = """
            select r.aspect, count(*)::int as total, count(s.id)::int as struck_off
            from task_row r
            left join task_row_strike s on s.row_id = r.id and s.taken_back_at is null
            where r.task_id = :task and r.removed_at is null
            group by r.aspect
            order by r.aspect nulls last
            """;

    private static final String STRIKES = """
            select s.struck_on, s.checker, s.struck_at at time zone 'Asia/Shanghai' as at, u.display_name as actor,
                   s.taken_back_at at time zone 'Asia/Shanghai' as taken_back_at, b.display_name as taken_back_by,
                   s.taken_back_reason as reason
            from task_row_strike s
            left join user_account u on u.id = s.struck_by
            left join user_account b on b.id = s.taken_back_by
            where s.row_id = :row
            order by s.struck_at desc, s.id desc
            """;

    private final JdbcClient jdbc;
    private final TaskQueries tasks;
    private final RowAccess access;
    private final Clock clock;

    /**
     * 清单, one page of it; a page behind the last one is the last one.
     *
     * @throws NotFound when there is no such task for this reader
     */
    public RowsPage page(Actor actor, Scope scope, long taskId, RowFilter asked) {
        return read(actor, scope, taskId, asked, RowFilter.SIZE);
    }

    /**
     * 清单 in one piece, whatever page was asked for; of a longer one the first so many rows.
     *
     * @throws NotFound when there is no such task for this reader
     */
    public RowsPage whole(Actor actor, Scope scope, long taskId, RowFilter asked, int most) {
        return read(actor, scope, taskId, asked.at(1), most);
    }

    private RowsPage read(Actor actor, Scope scope, long taskId, RowFilter asked, int size) {
        TaskView task = tasks.task(actor, scope, taskId);
        List<AspectCount> aspects = jdbc.sql(ASPECTS)
                .param("task", taskId)
                .query(RecordRows.of(AspectCount.class))
                .list();
        int found = asked.state() == RowFilter.State.REMOVED ? removed(taskId, asked) : listed(aspects, asked);
        int last = Math.max(1, (found + size - 1) / size);
        RowFilter filter = asked.at(Math.max(1, Math.min(asked.page(), last)));
        List<RowView> rows = jdbc.sql(ROWS)
                .param("task", taskId)
                .param("state", filter.state() == null ? "" : filter.state().name())
                .param("aspect", filter.aspect(), Types.VARCHAR)
                .param("unsorted", filter.unsorted())
                .param("size", size)
                .param("from", (filter.page() - 1) * size)
                .query(RecordRows.of(RowView.class))
                .list();
        return new RowsPage(
                task,
                LocalDate.now(clock),
                aspects,
                filter,
                rows,
                found,
                keeps(actor, task),
                goesOn(task) && access.canOffice(actor, task.bureauId()));
    }

    /** How many rows of the list the filter leaves, from the counts that are read already. */
    private static int listed(List<AspectCount> aspects, RowFilter filter) {
        return aspects.stream()
                .filter(one -> filter.aspect() == null || filter.aspect().equals(one.aspect()))
                .filter(one -> !filter.unsorted() || one.aspect() == null)
                .mapToInt(one -> filter.state() == null
                        ? one.total()
                        : filter.state() == RowFilter.State.STRUCK
                                ? one.struckOff()
                                : one.count().remaining())
                .sum();
    }

    private int removed(long taskId, RowFilter filter) {
        return jdbc.sql("""
                        select count(*) from task_row r where r.task_id = :task and r.removed_at is not null
                          and (cast(:aspect as varchar) is null or r.aspect = :aspect) and (not :unsorted or r.aspect is null)
                        """)
                .param("task", taskId)
                .param("aspect", filter.aspect(), Types.VARCHAR)
                .param("unsorted", filter.unsorted())
                .query(Integer.class)
                .single();
    }

    /**
     * 一项.
     *
     * @throws NotFound when there is no such row for this reader
     */
    public RowSheet sheet(Actor actor, Scope scope, long rowId) {
        long taskId = jdbc.sql(TASK_OF)
                .param("row", rowId)
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("row", rowId));
        TaskView task = tasks.task(actor, scope, taskId);
        RowView row = jdbc.sql(ROW)
                .param("task", taskId)
                .param("row", rowId)
                .query(RecordRows.of(RowView.class))
                .optional()
                .orElseThrow(() -> new NotFound("row", rowId));
        List<RowSheet.Strike> strikes = jdbc.sql(STRIKES)
                .param("row", rowId)
                .query(RecordRows.of(RowSheet.Strike.class))
                .list();
        return new RowSheet(
                task,
                LocalDate.now(clock),
                row,
                strikes,
                keeps(actor, task),
                goesOn(task) && access.canOffice(actor, task.bureauId()));
    }

    /** 导入页: the task alone, for those who may keep its list. */
    public TaskView importing(Actor actor, Scope scope, long taskId) {
        TaskView task = tasks.task(actor, scope, taskId);
        access.requireCanKeep(actor, task.bureauId(), departments(taskId));
        return task;
    }

    private boolean keeps(Actor actor, TaskView task) {
        return goesOn(task) && access.canKeep(actor, task.bureauId(), departments(task.id()));
    }

    private List<Long> departments(long taskId) {
        return jdbc.sql("select s.department_id from share s where s.task_id = :task and s.state <> 'CANCELLED'")
                .param("task", taskId)
                .query(Long.class)
                .list();
    }

    private static boolean goesOn(TaskView task) {
        return task.issued() && task.setState() == null;
    }
}
