package app.workplan.service.indicator;

/** 指标与项目 on a day, as rows: one for each reading that counts, one for each step that holds. Parameters: bureaus, day, plan or id. */
final class GoalSql {

    /** Names of the departments at the day, in the bureau's order, and their ids. */
    private static final String DEPARTMENTS = """
            (select array_agg(department_name_on(d.id, d.name, cast(:day as date)) order by d.position, d.id)
             from %1$s_department x join department d on d.id = x.department_id where x.%1$s_id = f.id) as %2$sdepartments,
            (select array_agg(d.id order by d.position, d.id)
             from %1$s_department x join department d on d.id = x.department_id where x.%1$s_id = f.id) as %2$sdepartment_ids
            """;

    /** A reading counts from when it was entered until another took its place. */
    private static final String INDICATORS = """
            select i.id as indicator_id, i.bureau_id, i.plan_id, i.position, i.version, f.name, f.kind, f.comparator,
                   trim_scale(f.value) as target_value, f.unit, f.due_on, f.baseline_year,
                   trim_scale(f.baseline_value) as baseline_value, f.struck,
                   (select array_agg(u.name order by u.position) from indicator_fact_unit u where u.indicator_fact_id = f.id) as units,
                   %s,
                   r.id as reading_id, r.read_on, trim_scale(r.value) as value, r.unit_name
            from indicator i
            join lateral (
                select * from indicator_fact x where x.indicator_id = i.id and x.valid_from < figure_end_of(:day)
                order by x.valid_from desc, x.id desc limit 1) f on true
            left join indicator_reading r on r.indicator_id = i.id and r.read_on <= :day and r.entered_at < figure_end_of(:day)
                 and not exists (select from indicator_reading c
                                 where c.corrects_id = r.id and c.entered_at < figure_end_of(:day))
            where i.bureau_id = any(:bureaus) and %s
            """;

    private static final String PROJECTS = """
            select p.id as project_id, p.bureau_id as project_bureau_id, p.plan_id as project_plan_id, p.position as project_position,
                   p.version as project_version, f.name as project_name, f.struck as project_struck,
                   f.stage, %s, s.number, s.title, s.planned_on, s.reached_on
            from project p
            join lateral (
                select * from project_fact x where x.project_id = p.id and x.valid_from < figure_end_of(:day)
                order by x.valid_from desc, x.id desc limit 1) f on true
            left join lateral (
                select distinct on (x.number) x.* from project_step x
                where x.project_id = p.id and x.valid_from < figure_end_of(:day)
                order by x.number, x.valid_from desc, x.id desc) s on not s.struck
            where p.bureau_id = any(:bureaus) and %s
            """;

    /** Of a plan. */
    static final String INDICATORS_OF_PLAN = indicators("i.plan_id = :plan and not f.struck") + indicatorOrder();

    /** One, struck ones too. */
    static final String INDICATOR = indicators("i.id = :id") + indicatorOrder();

    static final String PROJECTS_OF_PLAN = projects("p.plan_id = :plan and not f.struck") + projectOrder();

    static final String PROJECT = projects("p.id = :id") + projectOrder();

    /** Both of a plan: two kinds of rows that nothing joins, in one statement. */
    static final String BOTH_OF_PLAN = "with asked as ("
            + indicators("i.plan_id = :plan and not f.struck")
            + "), built as ("
            + projects("p.plan_id = :plan and not f.struck")
            + ") select * from asked full join built on false order by position, indicator_id, read_on, reading_id,"
            + " project_position, project_id, planned_on, number";

    private GoalSql() {}

    private static String indicators(String which) {
        return INDICATORS.formatted(DEPARTMENTS.formatted("indicator_fact", ""), which);
    }

    private static String projects(String which) {
        return PROJECTS.formatted(DEPARTMENTS.formatted("project_fact", "project_"), which);
    }

    private static String indicatorOrder() {
        return " order by i.position, i.id, r.read_on, r.entered_at, r.id";
    }

    private static String projectOrder() {
        return " order by p.position, p.id, s.planned_on, s.number";
    }
}
