package app.workplan.web;

import app.workplan.domain.report.WorkReportKind;
import app.workplan.service.report.WorkReportJobs;
import app.workplan.service.report.WorkReportService;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Half-year reports for page tests, drafted by the office of the bureau. */
@Component
@RequiredArgsConstructor
public class WorkReportThings {

    private final Fixtures fixtures;
    private final WorkReportJobs jobs;
    private final WorkReportService reports;
    private final JdbcClient jdbc;

    /** A half-year report of the plan as of today; its id. */
    public long drafted(String bureau, long planId, boolean isFinal) {
        long id = jobs.begin(fixtures.plans().office(bureau), planId, WorkReportKind.HALF_YEAR, null)
                .id();
        while (jdbc.sql("select job = 'RUNNING' from work_report where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single()) {
            Thread.onSpinWait();
        }
        if (isFinal) {
            reports.finish(fixtures.plans().office(bureau), id);
        }
        return id;
    }

    /** The paragraph on the work of the task. */
    public long part(long reportId, String topic) {
        return jdbc.sql("select id from work_report_part where work_report_id = :id and topic = :topic")
                .param("id", reportId)
                .param("topic", topic)
                .query(Long.class)
                .single();
    }
}
