package app.workplan.service.bulletin;

import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.domain.supervision.BulletinPart;
import app.workplan.service.dashboard.Dashboard;
import app.workplan.service.dashboard.DashboardQueries;
import app.workplan.service.dashboard.DashboardQuestion;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.dashboard.DepartmentFigures;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 通报的数: the same queries as the dashboard of that plan and day, so that no figure is reckoned twice. */
@Component
@RequiredArgsConstructor
class BulletinFigures {

    private static final String DONE = """
            select s.department_id as id, count(*) filter (where s.light = 'DONE') as done, max(d.kind) as kind
            from share_figure(cast(:calendar as jsonb)) s join department d on d.id = s.department_id
            where s.counting and s.light is not null and s.bureau_id = :bureau
            group by s.department_id
            """;

    private final JudgedPlanQueries plans;
    private final DashboardQueries dashboards;
    private final FigureQueries figures;
    private final JdbcClient jdbc;

    private record Rest(long id, int done, String kind) {}

    /** The plan first, then its departments ranked, then its units ranked. */
    List<BulletinLine> of(long bureauId, long planId, LocalDate day) {
        Scope scope = new Scope(Set.of(bureauId), bureauId);
        JudgedPlan plan = plans.one(scope, planId);
        Dashboard dashboard = dashboards.read(scope, DashboardQuestion.of(plan, day));
        List<BulletinLine> lines = new ArrayList<>();
        lines.add(whole(plan.title(), dashboard.series().now()));
        Map<Long, Rest> rest = rest(bureauId, planId, day);
        for (BulletinPart part : List.of(BulletinPart.DEPARTMENT, BulletinPart.UNIT)) {
            int rank = 0;
            for (DepartmentFigures one : dashboard.departments()) {
                Rest own = rest.get(one.departmentId());
                boolean unit = own.kind().equals(DepartmentKind.EXTERNAL.name());
                if (unit == (part == BulletinPart.UNIT)) {
                    lines.add(line(part, ++rank, one, own.done()));
                }
            }
        }
        return lines;
    }

    /** What the ranking does not hold: how many are done, and which kind of department it is. */
    private Map<Long, Rest> rest(long bureauId, long planId, LocalDate day) {
        return jdbc
                .sql(DONE)
                .param(
                        "calendar",
                        figures.calendarFor(List.of(planId), List.of(day)).json())
                .param("bureau", bureauId)
                .query(Rest.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Rest::id, one -> one));
    }

    private static BulletinLine whole(String title, DayFigures now) {
        return new BulletinLine(
                BulletinPart.PLAN,
                1,
                null,
                title,
                now.lights().total(),
                now.lights().overdue(),
                now.lights().atRisk(),
                now.lights().done(),
                now.progress(),
                now.expected(),
                now.owed(),
                now.reported());
    }

    private static BulletinLine line(BulletinPart part, int rank, DepartmentFigures one, int done) {
        return new BulletinLine(
                part,
                rank,
                one.departmentId(),
                one.name(),
                one.total(),
                one.overdue(),
                one.atRisk(),
                done,
                one.progress(),
                one.expected(),
                one.owed(),
                one.reported());
    }
}
