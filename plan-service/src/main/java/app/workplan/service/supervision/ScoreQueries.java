package app.workplan.service.supervision;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.OutcomeKind;
import app.workplan.domain.supervision.ScoreTable;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.shared.RecordRows;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 督办计分的读取: every letter and outcome of a plan as of a day, by department; one statement and two small ones. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ScoreQueries {

    private static final String ITEMS = """
            select one.*, set.blue_points, set.yellow_points, set.red_points, set.talk_points, set.criticism_points
            from (
                select n.id, n.bureau_id, n.department_id, department_name_on(d.id, d.name, :day) as department, d.position,
                       n.issued_on as day, n.issued_at as at, n.colour, null::varchar as kind, n.word, n.year, n.number, n.task_id, t.code,
                       t.title as words
                from supervision_notice n
                join department d on d.id = n.department_id
                join task t on t.id = n.task_id
                where n.plan_id = :plan and n.issued_on <= :day and not (n.state = 'WITHDRAWN' and n.ended_on <= :day)
                union all
                select o.id, o.bureau_id, o.department_id, department_name_on(d.id, d.name, :day), d.position, o.held_on, o.recorded_at,
                       null, o.kind, null, null, null, null, null, o.content
                from supervision_outcome o
                join department d on d.id = o.department_id
                where o.plan_id = :plan and o.held_on <= :day and o.recorded_at < figure_end_of(:day)
                  and (o.voided_at is null or o.voided_at >= figure_end_of(:day))
            ) one
            left join lateral (
                select * from supervision_setting s where s.bureau_id = one.bureau_id and s.valid_from <= one.at
                order by s.valid_from desc, s.id desc limit 1
            ) set on true
            where :all or one.department_id = any(cast(:departments as bigint[]))
            order by one.position, one.department_id, one.day, one.at, one.id
            """;

    private final JdbcClient jdbc;
    private final SupervisionAccess access;
    private final SupervisionSettingRepository settings;

    /**
     * 科室得分, the lowest first; without departments of which there is nothing to tell. Heads and staff see their own.
     *
     * @throws app.workplan.domain.shared.Forbidden for everybody without a business role
     */
    public List<DepartmentScore> scores(Actor actor, JudgedPlan plan, LocalDate day) {
        access.requireReader(actor);
        ScoreTable table = settings.findFirstByBureauIdOrderByValidFromDescIdDesc(plan.bureauId())
                .map(one -> one.values().scores())
                .orElse(ScoreTable.DEFAULT);
        ReportCycle cycle = jdbc.sql("select report_cycle from plan where id = :plan")
                .param("plan", plan.id())
                .query((row, number) -> ReportCycle.valueOf(row.getString(1)))
                .single();
        return jdbc
                .sql(ITEMS)
                .param("plan", plan.id())
                .param("day", day)
                .param("all", access.seesAll(actor))
                .param("departments", actor.worksFor().toArray(Long[]::new))
                .query(RecordRows.of(ScoreItem.class))
                .list()
                .stream()
                .collect(Collectors.groupingBy(ScoreItem::departmentId))
                .values()
                .stream()
                .map(items -> score(items, cycle, table))
                .sorted(Comparator.comparing(DepartmentScore::total).thenComparing(DepartmentScore::department))
                .toList();
    }

    private static DepartmentScore score(List<ScoreItem> items, ReportCycle cycle, ScoreTable table) {
        Map<String, List<ScoreItem>> yellow = items.stream()
                .filter(one -> one.colour() == NoticeColour.YELLOW)
                .collect(Collectors.groupingBy(one -> period(cycle, one.day()), TreeMap::new, Collectors.toList()));
        return new DepartmentScore(
                items.get(0).departmentId(),
                items.get(0).department(),
                items,
                yellow.entrySet().stream()
                        .filter(one -> table.proposesCriticism(one.getValue().size()))
                        .filter(one -> !wasCriticised(items, one.getKey(), cycle))
                        .map(one -> new DepartmentScore.Criticism(
                                one.getKey(), one.getValue().size()))
                        .toList());
    }

    /** 已通报批评 in the period or later: nothing is proposed for it any more. */
    private static boolean wasCriticised(List<ScoreItem> items, String period, ReportCycle cycle) {
        return items.stream()
                .anyMatch(one -> one.kind() == OutcomeKind.CRITICISM
                        && period(cycle, one.day()).compareTo(period) >= 0);
    }

    /** 2026-09, the last month of the reporting period the day lies in. */
    private static String period(ReportCycle cycle, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        while (!cycle.endsWith(month)) {
            month = month.plusMonths(1);
        }
        return month.toString();
    }
}
