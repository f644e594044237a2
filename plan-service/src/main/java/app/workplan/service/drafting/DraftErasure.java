package app.workplan.service.drafting;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a draft out of every table, what depends first. What only an issued plan can have (occurrences, entries,
 * completions) is not named: if it were there, the foreign keys would stop the whole deletion.
 */
@Component
@RequiredArgsConstructor
class DraftErasure {

    private static final List<String> STATEMENTS = List.of(
            "delete from recurrence_owner where recurrence_id in (select r.id from recurrence r"
                    + " join task t on t.id = r.task_id where t.plan_id = :plan)",
            "delete from recurrence where task_id in (select id from task where plan_id = :plan)",
            "delete from milestone where task_id in (select id from task where plan_id = :plan)",
            "delete from target where task_id in (select id from task where plan_id = :plan)",
            "delete from share_fact where share_id in (select id from share where plan_id = :plan)",
            "delete from share where plan_id = :plan",
            "delete from task_fact where task_id in (select id from task where plan_id = :plan)",
            "delete from task where plan_id = :plan",
            "delete from plan_item where plan_id = :plan",
            "delete from chapter where plan_id = :plan",
            "delete from indicator_fact where indicator_id in (select id from indicator where plan_id = :plan)",
            "delete from indicator where plan_id = :plan",
            "delete from project_step where project_id in (select id from project where plan_id = :plan)",
            "delete from project_money where project_id in (select id from project where plan_id = :plan)",
            "delete from project_fact where project_id in (select id from project where plan_id = :plan)",
            "delete from project where plan_id = :plan",
            "delete from amended_wording where plan_amendment_id in (select id from plan_amendment where plan_id ="
                    + " :plan)",
            "delete from plan_amendment where plan_id = :plan",
            "delete from document_import where plan_id = :plan",
            "update document_import set amends_plan_id = null where amends_plan_id = :plan",
            "delete from plan where id = :plan");

    /** 原文 of the plan, and of the documents that changed it. */
    private static final String SOURCES = """
        select source_document_id from plan where id = :plan and source_document_id is not null
        union select source_document_id from plan_amendment where plan_id = :plan
        """;

    private static final String SOURCE = """
        delete from source_document d where d.id = :source
          and not exists (select from plan p where p.source_document_id = d.id)
          and not exists (select from document_import i where i.source_document_id = d.id)
        """;

    private final JdbcClient jdbc;

    /** Must run inside the caller's transaction. */
    void erase(long planId) {
        List<Long> texts =
                jdbc.sql(SOURCES).param("plan", planId).query(Long.class).list();
        STATEMENTS.forEach(sql -> jdbc.sql(sql).param("plan", planId).update());
        texts.forEach(id -> jdbc.sql(SOURCE).param("source", id).update());
    }
}
