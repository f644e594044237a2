package app.workplan.web.search;

import app.workplan.web.Fixtures;
import app.workplan.web.PlanRows;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan with Chinese wording, a task, a report and a department; every word is of this one plan. */
final class SearchRows {

    /** The official text; its second paragraph is the task's. */
    static final String TEXT = """
            一、矿山安全
            （一）汛前完成鹤壁尾矿库闭库核查。接到指令后12小时内报告。
            二、保障措施
            各单位要压实责任，鹤壁经费列入预算；定期通报。
            """;

    final PlanRows plan;
    private final JdbcClient jdbc;

    SearchRows(JdbcClient jdbc, Fixtures fixtures, String bureau, boolean draft) {
        this.jdbc = jdbc;
        LocalDate from = LocalDate.of(2024, 1, 1);
        LocalDate to = LocalDate.of(2024, 12, 31);
        plan = draft
                ? PlanRows.draft(jdbc, fixtures.bureau(bureau), from, to)
                : PlanRows.issued(jdbc, fixtures.bureau(bureau), from, to, from);
        long department = fixtures.department(bureau.equals("alpha") ? "A1" : "B1");
        plan.task("2024-14", "2024-12-31", "TEXT", null).share("2024-14", department, "LEAD");
        jdbc.sql("""
                        insert into source_document (id, bureau_id, sha256, text, created_at)
                        select :id, bureau_id, '1', :text, created_at from plan where id = :plan""")
                .param("id", plan.planId() + 1_000_000_000L)
                .param("text", TEXT)
                .param("plan", plan.planId())
                .update();
        update("plan set source_document_id = id + 1000000000, document_number = '鹤应急〔2024〕5号'", plan.planId());
        int start = TEXT.indexOf("（一）");
        update(
                "task set title = '鹤壁尾矿库闭库核查', span_start = " + start + ", span_end = " + TEXT.indexOf("\n", start),
                plan.taskId("2024-14"));
        update("chapter set number = '一', title = '矿山安全', span_start = 0, span_end = 6", plan.chapterId());
    }

    /** A report of the task. */
    SearchRows reported(long department, String text, String problems) {
        plan.reported("2024-14", department, 30, "2024-06-30", "2024-07-03");
        jdbc.sql("update progress_entry set text = :text, problems = :problems where text = 'text' and share_id in"
                        + " (select id from share where plan_id = :plan)")
                .param("text", text)
                .param("problems", problems)
                .param("plan", plan.planId())
                .update();
        return this;
    }

    void returned() {
        jdbc.sql("update progress_entry set returned_at = entered_at, return_reason = 'no' where share_id in"
                        + " (select id from share where plan_id = :plan)")
                .param("plan", plan.planId())
                .update();
    }

    private void update(String what, long id) {
        jdbc.sql("update " + what + " where id = :id").param("id", id).update();
    }
}
