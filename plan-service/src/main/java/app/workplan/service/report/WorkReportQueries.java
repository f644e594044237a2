package app.workplan.service.report;

import app.workplan.domain.report.ReportSource;
import app.workplan.domain.report.WorkReportKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.paper.PaperWords;
import app.workplan.service.report.WorkReportPage.Part;
import app.workplan.service.report.WorkReportPage.Source;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 总结的读取: final ones for whoever reads the bureau's plans, drafts for their own office. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class WorkReportQueries {

    /** More than a bureau writes in many years. */
    private static final int MOST = 300;

    private static final String HEADS = """
            select r.id, r.version, r.bureau_id, b.name as bureau_name, r.plan_id, p.title as plan_title, r.kind, r.as_of,
                   r.wanted_as_of, coalesce(r.edited_title, r.drafted_title, '') as title, r.job, r.step, r.failure,
                   r.drafted_at is not null as drafted, r.final_on, (select a.display_name from user_account a where a.id = r.final_by) as final_by
            from work_report r
            join bureau b on b.id = r.bureau_id
            join plan p on p.id = r.plan_id
            where r.bureau_id = any(:bureaus) and (r.final_on is not null or r.bureau_id = cast(:draftsOf as bigint))
            """;

    private static final String PARTS = """
            select id, version, level, numbered, topic is null as own, drafted, edited, proposed, left_out, gone, sources
            from work_report_part where work_report_id = :id order by position, id
            """;

    /** Whatever the parts name, in one statement. */
    private static final String SOURCES = """
            select 'TASK' as kind, t.id, t.id as place, t.code as label, null::date as day from task t
            where t.id = any(cast(:TASK as bigint[])) and t.bureau_id = :bureau
            union all
            select 'ENTRY', e.id, e.id, d.name, e.entered_on
            from progress_entry e join share s on s.id = e.share_id join department d on d.id = s.department_id
            where e.id = any(cast(:ENTRY as bigint[])) and e.bureau_id = :bureau
            union all
            select 'COMPLETION', c.id, s.task_id, d.name, c.handed_in_on
            from completion c join share s on s.id = c.share_id join department d on d.id = s.department_id
            where c.id = any(cast(:COMPLETION as bigint[])) and c.bureau_id = :bureau
            union all
            select 'DUTY', r.id, r.task_id, r.words, null from recurrence r
            where r.id = any(cast(:DUTY as bigint[])) and r.bureau_id = :bureau
            union all
            select 'INDICATOR', i.id, i.id, i.name, null from indicator i
            where i.id = any(cast(:INDICATOR as bigint[])) and i.bureau_id = :bureau
            union all
            select 'PROJECT', j.id, j.id, j.name, null from project j
            where j.id = any(cast(:PROJECT as bigint[])) and j.bureau_id = :bureau
            """;

    private final JdbcClient jdbc;
    private final PaperWords words;
    private final WorkReportAccess access;

    private record Row(
            long id,
            int version,
            int level,
            boolean numbered,
            boolean own,
            String drafted,
            @Nullable String edited,
            @Nullable String proposed,
            boolean leftOut,
            boolean gone,
            String sources) {}

    /** 总结列表, drafts first, then the newest. */
    public List<WorkReportHead> list(Actor actor, Scope scope) {
        access.requireReader(actor);
        return heads(scope, " order by r.final_on desc nulls first, r.created_at desc, r.id desc limit " + MOST)
                .query(RecordRows.of(WorkReportHead.class))
                .list();
    }

    /**
     * 抬头 alone.
     *
     * @throws NotFound when there is none for this reader
     */
    public WorkReportHead head(Actor actor, Scope scope, long id) {
        WorkReportHead head = heads(scope, " and r.id = :id")
                .param("id", id)
                .query(RecordRows.of(WorkReportHead.class))
                .optional()
                .orElseThrow(() -> new NotFound("workReport", id));
        access.requireCanSee(actor, scope, head.bureauId(), head.isFinal(), id);
        return head;
    }

    /**
     * 一份总结 with all its parts.
     *
     * @throws NotFound when there is none for this reader
     */
    public WorkReportPage page(Actor actor, Scope scope, long id) {
        WorkReportHead head = head(actor, scope, id);
        List<Row> rows =
                jdbc.sql(PARTS).param("id", id).query(RecordRows.of(Row.class)).list();
        Map<ReportSource, Source> sources = sources(head.bureauId(), rows);
        List<String> numbers = ReportNumbers.of(
                rows.stream()
                        .map(row -> new ReportNumbers.Line(row.level(), row.numbered(), row.leftOut()))
                        .toList(),
                words);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            parts.add(part(rows.get(i), numbers.get(i), sources));
        }
        boolean writes = !head.isFinal() && access.canWrite(actor, head.bureauId());
        String day = words.of("paper.asOf", words.day(head.asOf()));
        return new WorkReportPage(head, day, List.copyOf(parts), writes);
    }

    /** The report a part belongs to, for the page on which its form stands. */
    public long reportOf(Scope scope, long partId) {
        return jdbc.sql("select work_report_id from work_report_part where id = :id and bureau_id = any(:bureaus)")
                .param("id", partId)
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("workReport", partId));
    }

    /** What a download of that plan and kind takes: the draft for its own office, else the newest final one. */
    public Optional<Long> current(Actor actor, Scope scope, long planId, WorkReportKind kind) {
        access.requireReader(actor);
        return heads(
                        scope,
                        " and r.plan_id = :plan and r.kind = :kind and r.drafted_at is not null"
                                + " order by r.final_on desc nulls first, r.id desc limit 1")
                .param("plan", planId)
                .param("kind", kind.name())
                .query(RecordRows.of(WorkReportHead.class))
                .optional()
                .map(WorkReportHead::id);
    }

    private Map<ReportSource, Source> sources(long bureauId, List<Row> rows) {
        Map<ReportSource.Kind, List<Long>> wanted = new HashMap<>();
        rows.stream()
                .flatMap(row -> ReportSource.read(row.sources()).stream())
                .distinct()
                .forEach(one -> wanted.computeIfAbsent(one.kind(), first -> new ArrayList<>())
                        .add(one.id()));
        JdbcClient.StatementSpec asked = jdbc.sql(SOURCES).param("bureau", bureauId);
        for (ReportSource.Kind kind : ReportSource.Kind.values()) {
            asked = asked.param(
                    kind.name(), wanted.getOrDefault(kind, List.of()).toArray(Long[]::new));
        }
        Map<ReportSource, Source> found = new HashMap<>();
        asked.query((row, at) -> new Source(
                        ReportSource.Kind.valueOf(row.getString("kind")),
                        row.getLong("id"),
                        row.getLong("place"),
                        row.getString("label"),
                        row.getObject("day", LocalDate.class)))
                .list()
                .forEach(one -> found.put(new ReportSource(one.kind(), one.id()), one));
        return found;
    }

    private static Part part(Row row, String number, Map<ReportSource, Source> sources) {
        return new Part(
                row.id(),
                row.version(),
                row.level(),
                row.numbered(),
                number,
                row.own(),
                row.drafted(),
                row.edited(),
                row.proposed(),
                row.leftOut(),
                row.gone(),
                ReportSource.read(row.sources()).stream()
                        .map(sources::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private JdbcClient.StatementSpec heads(Scope scope, String rest) {
        return jdbc.sql(HEADS + rest)
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .param("draftsOf", scope.draftsOf());
    }
}
