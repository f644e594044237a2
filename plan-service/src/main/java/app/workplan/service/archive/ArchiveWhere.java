package app.workplan.service.archive;

/** 哪些行属于一个计划: conditions on rows {@code x} for {@code :plan}, and columns that several tables have. */
final class ArchiveWhere {

    static final String OF_PLAN = "x.plan_id = :plan";
    static final String OF_TASK = "x.task_id in (select id from task where plan_id = :plan)";
    static final String OF_SHARE = "x.share_id in (select id from share where plan_id = :plan)";
    static final String RECURRENCES =
            "(select r.id from recurrence r join task t on t.id = r.task_id where t.plan_id = :plan)";
    static final String OCCURRENCES = "(select o.id from occurrence o where o.recurrence_id in " + RECURRENCES + ")";
    static final String OF_RECURRENCE = "x.recurrence_id in " + RECURRENCES;
    static final String OF_OCCURRENCE = "x.occurrence_id in " + OCCURRENCES;
    static final String OF_ROW =
            "x.row_id in (select r.id from task_row r join task t on t.id = r.task_id where t.plan_id = :plan)";
    static final String OF_NOTICE = "x.notice_id in (select id from supervision_notice where plan_id = :plan)";
    static final String OF_DIRECTIVE = "x.directive_id in (select id from directive where plan_id = :plan)";
    static final String OF_INDICATOR = "x.indicator_id in (select id from indicator where plan_id = :plan)";
    static final String OF_INDICATOR_FACT =
            "x.indicator_fact_id in (select f.id from indicator_fact f join indicator i on i.id = f.indicator_id where i.plan_id = :plan)";
    static final String OF_PROJECT = "x.project_id in (select id from project where plan_id = :plan)";
    static final String OF_PROJECT_FACT =
            "x.project_fact_id in (select f.id from project_fact f join project p on p.id = f.project_id where p.plan_id = :plan)";

    static final String DUE = " dueOn dueOrigin dueWords startsOn weight setState reportCycle";
    static final String SPAN = " spanStart spanEnd";
    static final String WHO = " enteredBy>people onBehalf actingFor";

    private ArchiveWhere() {}
}
