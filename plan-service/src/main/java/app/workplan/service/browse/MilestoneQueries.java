package app.workplan.service.browse;

import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.shared.RecordRows;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 节点的读取. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
class MilestoneQueries {

    private static final String STEPS = """
            select m.task_id, m.due_on, m.title from milestone m
            join task t on t.id = m.task_id
            where t.plan_id = :plan and m.bureau_id = :bureau and m.valid_from < figure_end_of(:day)
              and (m.valid_to is null or m.valid_to >= figure_end_of(:day))
            order by m.due_on, m.id
            """;

    private final JdbcClient jdbc;

    /** Every 节点 of the plan that stood at the end of the day, by date; one statement. */
    List<DatedStep> of(JudgedPlan plan, LocalDate day) {
        return jdbc.sql(STEPS)
                .param("plan", plan.id())
                .param("bureau", plan.bureauId())
                .param("day", day)
                .query(RecordRows.of(DatedStep.class))
                .list();
    }
}
