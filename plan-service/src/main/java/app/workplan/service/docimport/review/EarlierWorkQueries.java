package app.workplan.service.docimport.review;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.docimport.ImportAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 以往分工的读取. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class EarlierWorkQueries {

    private static final String EARLIER = """
            select t.title, p.title as plan, array_agg(d.name order by s.position) as departments,
                   array_agg(cast(s.role as text) order by s.position) as roles
            from task t
            join plan p on p.id = t.plan_id
            join share s on s.task_id = t.id and s.state <> 'CANCELLED'
            join department d on d.id = s.department_id and (d.valid_to is null or d.valid_to >= :day)
            where t.bureau_id = :bureau and p.state <> 'DRAFT'
            group by t.id, p.id
            order by p.period_from desc, p.id desc, t.position
            limit 5000
            """;

    private final JdbcClient jdbc;
    private final ImportAccess access;
    private final Clock clock;

    /** The tasks of the bureau's issued plans with their departments that still exist; one statement. */
    public EarlierWork of(Actor actor) {
        access.requireCanImport(actor);
        return EarlierWork.of(jdbc.sql(EARLIER)
                .param("bureau", actor.requireBureauId())
                .param("day", LocalDate.now(clock))
                .query((row, number) -> task(row))
                .list());
    }

    private static EarlierWork.Task task(ResultSet row) throws SQLException {
        String[] departments = (String[]) row.getArray("departments").getArray();
        String[] roles = (String[]) row.getArray("roles").getArray();
        List<EarlierWork.Part> parts = new ArrayList<>();
        for (int i = 0; i < departments.length; i++) {
            parts.add(new EarlierWork.Part(departments[i], ShareRole.valueOf(roles[i])));
        }
        return new EarlierWork.Task(row.getString("title"), row.getString("plan"), parts);
    }
}
