package app.workplan.service.report;

import app.workplan.domain.report.WorkReportPart;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 各段的次序, written at once and apart from the words: whoever writes in a part that is moved is not disturbed (docs/adr/0350). */
@Component
@RequiredArgsConstructor
class WorkReportOrder {

    private static final String WRITE = """
            update work_report_part p set position = o.position
            from unnest(cast(:ids as bigint[]), cast(:positions as integer[])) as o(id, position)
            where p.id = o.id and p.work_report_id = :report and p.position <> o.position
            """;

    private final WorkReportPartRepository parts;
    private final JdbcClient jdbc;

    /** Writes the order of all parts of the report, stored before. */
    void write(long reportId, List<WorkReportPart> order) {
        parts.flush();
        jdbc.sql(WRITE)
                .param("ids", order.stream().map(WorkReportPart::requireId).toArray(Long[]::new))
                .param(
                        "positions",
                        order.stream().map(WorkReportPart::getPosition).toArray(Integer[]::new))
                .param("report", reportId)
                .update();
    }
}
