package app.workplan.web.review;

import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;

/** 待审核 of a whole plan: many completions of one department wait, written straight into the tables. */
abstract class WaitingPlan extends WebTestBase {

    protected final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    protected PlanRows rows;

    protected void waiting(int size) {
        String end = today.withMonth(12).withDayOfMonth(31).toString();
        rows = PlanRows.issued(
                jdbc, fixtures.bureau("alpha"), today.withDayOfYear(1), LocalDate.parse(end), today.withDayOfYear(1));
        long department = fixtures.department("A1");
        for (int i = 1; i <= size; i++) {
            rows.task("W-" + i, end, "STAFF", null).share("W-" + i, department, "LEAD");
        }
        jdbc.sql("update share set state = 'SUBMITTED', handed_in_on = :day, percent = 90 where plan_id = :plan")
                .param("day", today)
                .param("plan", rows.planId())
                .update();
        jdbc.sql("""
                        insert into completion (id, bureau_id, share_id, text, handed_in_at, handed_in_on, actor_id, outcome)
                        select nextval('entity_seq'), bureau_id, id, 'All done', now(), :day, :head, 'PENDING'
                        from share where plan_id = :plan""")
                .param("day", today)
                .param("head", fixtures.userId("head@alpha"))
                .param("plan", rows.planId())
                .update();
        jdbc.sql("""
                        insert into share_fact (id, bureau_id, share_id, valid_from, role, state, percent, weight, handed_in_on)
                        select nextval('entity_seq'), bureau_id, id, now(), role, 'SUBMITTED', 90, 1, :day
                        from share where plan_id = :plan""").param("day", today).param("plan", rows.planId()).update();
    }

    protected long completion(String code) {
        return jdbc.sql("select c.id from completion c join share s on s.id = c.share_id where s.task_id = ?")
                .param(rows.taskId(code))
                .query(Long.class)
                .single();
    }

    protected int accepted() {
        return jdbc.sql("""
                        select count(*) from share s join completion c on c.share_id = s.id
                        where s.plan_id = ? and s.state = 'DONE' and c.outcome = 'ACCEPTED'""").param(rows.planId()).query(Integer.class).single();
    }

    /** So that no other test sees it as waiting. */
    @AfterEach
    void close() {
        if (rows != null) {
            rows.closed(today);
        }
    }
}
