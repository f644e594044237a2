package app.workplan.service.dashboard;

import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.JudgedPlan;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The kept rows of a plan beside what judging it anew gives, as text. */
@RequiredArgsConstructor
final class KeptRows {

    /** What a row says, besides which days it says it for. */
    private static final String SAYS = """
            concat_ws(' ', %1$stask_id, %1$sbureau_id, %1$schapter_id, %1$sstate, %1$slight, %1$sdue_on, %1$sdue_origin,
                      'since', %1$soverdue_since, 'at', trim_scale(%1$sprogress), %2$s, %1$squantified, %3$s)""";

    private static final String KEPT = "select " + SAYS.formatted("k.", "k.assigned", """
                    k.owed, k.reported, k.scored, k.on_time, k.coordination, 'silent',
                    nullif(greatest(coalesce(k.silent_days, cast(:day as date) - k.heard_on), -1), -1)""") + """
             from kept_task k join kept_plan p on p.plan_id = k.plan_id
            where k.plan_id = :plan and k.good_until >= cast(:day as date) and p.good_until >= cast(:day as date) order by 1""";

    private static final String JUDGED = "select " + SAYS.formatted("f.", "f.shares_counting > 0", """
                    f.shares_owed, f.shares_reported, f.shares_scored, f.shares_on_time,
                    f.state in ('NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED') and figure_coordination(f.task_id, f.judged_on, null),
                    'silent', q.days""") + """
             from task_figure(cast(:calendar as jsonb)) f
            left join (select s.task_id, max(s.silent_days) as days from share_silence(cast(:calendar as jsonb), 0) s group by 1) q
                on q.task_id = f.task_id
            order by 1""";

    private static final String SUMS = """
            select concat_ws(' ', p.overdue, p.at_risk, p.on_track, p.not_started, p.done, p.cancelled) || '=' || concat_ws(' ',
                count(*) filter (where k.light = 'OVERDUE'), count(*) filter (where k.light = 'AT_RISK'),
                count(*) filter (where k.light = 'ON_TRACK'), count(*) filter (where k.light = 'NOT_STARTED'),
                count(*) filter (where k.light = 'DONE'), count(k.task_id) filter (where k.light is null))
            from kept_plan p left join kept_task k on k.plan_id = p.plan_id
            where p.plan_id = :plan group by p.plan_id""";

    private final JdbcClient jdbc;
    private final FigureQueries figures;

    /** The rows that hold on the day. */
    List<String> kept(JudgedPlan plan, LocalDate day) {
        return jdbc.sql(KEPT)
                .param("plan", plan.id())
                .param("day", day.toString())
                .query(String.class)
                .list();
    }

    /** The kept numbers of each light, and behind an equals sign the rows counted. */
    List<String> sums(JudgedPlan plan) {
        return jdbc.sql(SUMS).param("plan", plan.id()).query(String.class).list();
    }

    /** The recount. */
    List<String> judged(JudgedPlan plan, LocalDate day) {
        return jdbc.sql(JUDGED)
                .param(
                        "calendar",
                        figures.calendarFor(List.of(plan.id()), List.of(day)).json())
                .query(String.class)
                .list();
    }
}
