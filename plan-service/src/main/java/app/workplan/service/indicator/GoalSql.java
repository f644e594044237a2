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
            select i.id as indicator_id, i.bureau_id as indicator_bureau_id, i.plan_id as indicator_plan_id,
                   i.position as indicator_position, i.version as indicator_version, f.name as indicator_name, f.kind as indicator_kind,
                   f.comparator, trim_scale(f.value) as target_value, f.unit as indicator_unit, f.due_on as indicator_due_on,
                   f.baseline_year, trim_scale(f.baseline_value) as baseline_value, f.struck as indicator_struck,
                   (select array_agg(u.name order by u.position) from indicator_fact_unit u where u.indicator_fact_id = f.id) as units,
                   %s,
                   r.id as reading_id, r.read_on, r.entered_at, trim_scale(r.value) as read_value, r.unit_name
            from indicator i
            join lateral (
                select * from indicator_fact x where x.indicator_id = i.id and %s
                order by x.valid_from < figure_end_of(cast(:day as date)) desc, greatest(x.valid_from, figure_end_of(cast(:day as date))), x.valid_from desc, x.id desc
                limit 1) f on true
            left join indicator_reading r on r.indicator_id = i.id and r.read_on <= cast(:day as date) and r.entered_at < figure_end_of(cast(:day as date))
                 and not exists (select from indicator_reading c
                                 where c.corrects_id = r.id and c.entered_at < figure_end_of(cast(:day as date)))
            where i.bureau_id = any(:bureaus) and %s
            """;

    private static final String PROJECTS = """
            select p.id as project_id, p.bureau_id as project_bureau_id, p.plan_id as project_plan_id, p.position as project_position,
                   p.version as project_version, f.name as project_name, f.struck as project_struck,
                   f.stage, %s, s.number as step_number, s.title as step_title, s.planned_on, s.reached_on
            from project p
            join lateral (
                select * from project_fact x where x.project_id = p.id and %s
                order by x.valid_from < figure_end_of(cast(:day as date)) desc, greatest(x.valid_from, figure_end_of(cast(:day as date))), x.valid_from desc, x.id desc
                limit 1) f on true
            left join lateral (
                select distinct on (x.number) x.* from project_step x
                where x.project_id = p.id and x.valid_from < figure_end_of(cast(:day as date))
                order by x.number, x.valid_from desc, x.id desc) s on not s.struck
            where p.bureau_id = any(:bureaus) and %s
            """;

    /** What was asked by the day; one that was added later is shown alone as it was first. */
    private static final String THEN = "x.valid_from < figure_end_of(cast(:day as date))";

    /** Of a plan. */
    static final String INDICATORS_OF_PLAN = indicators(THEN, "i.plan_id = :plan and not f.struck") + indicatorOrder();

    /** One, struck ones too. */
    static final String INDICATOR = indicators("true", "i.id = :id") + indicatorOrder();

    static final String PROJECTS_OF_PLAN = projects(THEN, "p.plan_id = :plan and not f.struck") + projectOrder();

    static final String PROJECT = projects("true", "p.id = :id") + projectOrder();

    /** Both of a plan: two kinds of rows that nothing joins. */
    static final String BOTH_OF_PLAN = "select asked.*, built.* from ("
            + indicators(THEN, "i.plan_id = :plan and not f.struck")
            + ") asked full join ("
            + projects(THEN, "p.plan_id = :plan and not f.struck")
            + ") built on false";

    static final String BOTH_ORDER = "indicator_position, indicator_id, read_on, entered_at, reading_id,"
            + " project_position, project_id, planned_on, step_number";

    private GoalSql() {}

    private static String indicators(String since, String which) {
        return INDICATORS.formatted(DEPARTMENTS.formatted("indicator_fact", "indicator_"), since, which);
    }

    private static String projects(String since, String which) {
        return PROJECTS.formatted(DEPARTMENTS.formatted("project_fact", "project_"), since, which);
    }

    private static String indicatorOrder() {
        return " order by i.position, i.id, r.read_on, r.entered_at, r.id";
    }

    private static String projectOrder() {
        return " order by p.position, p.id, s.planned_on, s.number";
    }
}
