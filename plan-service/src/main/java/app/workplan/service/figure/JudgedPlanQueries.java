package app.workplan.service.figure;

import app.workplan.domain.shared.NotFound;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 可判定的计划的读取: what a reader may choose from, in one statement. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class JudgedPlanQueries {

    private static final String PLANS = """
            select p.id, p.bureau_id, b.name as bureau_name, p.title, p.state, p.period_from, p.period_to,
                   p.issued_on, p.closed_on, p.demo
            from plan p
            join bureau b on b.id = p.bureau_id
            where p.bureau_id = any(:bureaus)
            """;

    private final JdbcClient jdbc;

    /** Every plan of the bureaus that may be read, drafts too, the latest period first. */
    public List<JudgedPlan> all(Scope scope) {
        return jdbc.sql(PLANS + " order by p.period_to desc, p.issued_on desc nulls last, p.id desc")
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .query(RecordRows.of(JudgedPlan.class))
                .list();
    }

    /** @throws NotFound when there is none in the bureaus that may be read */
    public JudgedPlan one(Scope scope, long planId) {
        return jdbc.sql(PLANS + " and p.id = :plan")
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .param("plan", planId)
                .query(RecordRows.of(JudgedPlan.class))
                .optional()
                .orElseThrow(() -> new NotFound("plan", planId));
    }
}
