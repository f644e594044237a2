package app.workplan.service.progress;

import app.workplan.domain.attachment.FileKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.ShareAccess;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 佐证材料的读取: one statement for all files of a task; what waits is seen by those only who can hand it in. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class EvidenceQueries {

    private static final String OF_TASK = """
            select e.id, e.share_id, s.department_id, d.name as department, e.occurrence_id, e.progress_entry_id,
                   e.completion_id, e.occurrence_record_id, e.file_name, e.kind, e.bytes,
                   e.uploaded_at at time zone 'Asia/Shanghai' as uploaded_at, e.uploaded_by, u.display_name as uploader,
                   e.acting_for, e.attached_at at time zone 'Asia/Shanghai' as attached_at,
                   case when e.removed_at < figure_end_of(:day) then e.removed_at at time zone 'Asia/Shanghai' end as removed_at,
                   e.removed_by, r.display_name as remover,
                   coalesce(s.state = 'DONE' or c.outcome = 'ACCEPTED', false) as accepted,
                   coalesce(c.outcome in ('RETURNED', 'WITHDRAWN') and not exists (
                       select from completion later where later.share_id = c.share_id and later.id > c.id), false) as again
            from evidence e
            left join share s on s.id = e.share_id
            left join department d on d.id = s.department_id
            left join completion c on c.id = e.completion_id
            left join user_account u on u.id = e.uploaded_by
            left join user_account r on r.id = e.removed_by
            where e.bureau_id in (:bureaus)
              and (e.share_id in (select id from share where task_id = :task)
                   or e.occurrence_id in (
                       select o.id from occurrence o join recurrence rec on rec.id = o.recurrence_id where rec.task_id = :task))
              and coalesce(e.attached_at, e.uploaded_at) < figure_end_of(:day)
              and (e.attached_at is not null or e.removed_at is null)
            order by coalesce(e.attached_at, e.uploaded_at) desc, e.id desc
            limit 500
            """;

    private static final String FILE = """
            select e.id, e.bureau_id, t.plan_id, t.id as task_id, e.file_name, e.kind, e.bytes, e.stored_as,
                   s.department_id, e.attached_at is null as waiting,
                   e.removed_at is not null as removed
            from evidence e
            left join share s on s.id = e.share_id
            left join occurrence o on o.id = e.occurrence_id
            left join recurrence r on r.id = o.recurrence_id
            join task t on t.id = coalesce(r.task_id, s.task_id)
            where e.id = :id and e.bureau_id in (:bureaus)
            union all
            select g.id, g.bureau_id, g.plan_id, null, g.file_name, g.kind, g.bytes, g.stored_as, null, false, false
            from goal_file g where g.id = :id and g.bureau_id in (:bureaus)
            """;

    private final JdbcClient jdbc;
    private final ShareAccess access;

    private record FileRow(
            long id,
            long bureauId,
            long planId,
            @Nullable Long taskId,
            String fileName,
            FileKind kind,
            long bytes,
            String storedAs,
            @Nullable Long departmentId,
            boolean waiting,
            boolean removed) {

        EvidenceFile file() {
            return new EvidenceFile(id, bureauId, planId, taskId, fileName, kind, bytes, storedAs);
        }
    }

    /** 佐证材料 of a task at the end of the day, newest first. */
    public TaskEvidence ofTask(Actor actor, Scope scope, long bureauId, long taskId, LocalDate day) {
        if (!scope.contains(bureauId)) {
            return new TaskEvidence(List.of());
        }
        return new TaskEvidence(jdbc
                .sql(OF_TASK)
                .param("task", taskId)
                .param("bureaus", scope.bureauIds())
                .param("day", day)
                .query(RecordRows.of(EvidenceView.class))
                .stream()
                .filter(row -> !row.isWaiting() || handsIn(actor, bureauId, row.departmentId()))
                .toList());
    }

    /**
     * One file.
     *
     * @throws NotFound when there is none for this reader, or it was removed
     */
    public EvidenceFile file(Actor actor, Scope scope, long id) {
        FileRow row = row(actor, scope, id);
        if (row.removed()) {
            throw new NotFound("attachment", id);
        }
        return row.file();
    }

    /**
     * The same, also of one that was removed.
     *
     * @throws NotFound when there was none for this reader
     */
    public EvidenceFile everyFile(Actor actor, Scope scope, long id) {
        return row(actor, scope, id).file();
    }

    private FileRow row(Actor actor, Scope scope, long id) {
        if (scope.bureauIds().isEmpty()) {
            throw new NotFound("attachment", id);
        }
        return jdbc.sql(FILE)
                .param("id", id)
                .param("bureaus", scope.bureauIds())
                .query(RecordRows.of(FileRow.class))
                .optional()
                .filter(found -> !found.waiting() || handsIn(actor, found.bureauId(), found.departmentId()))
                .orElseThrow(() -> new NotFound("attachment", id));
    }

    private boolean handsIn(Actor actor, long bureauId, @Nullable Long departmentId) {
        long department = departmentId == null ? -1 : departmentId;
        return access.canReport(actor, bureauId, department) || access.canDraftOnly(actor, bureauId, department);
    }
}
