package app.workplan.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.shared.BusinessClock;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 移交: a share goes on where it stood, and an earlier day still names the department whose it was. */
class HandedOverShareTest extends WebTestBase {

    @Autowired
    private BusinessClock clock;

    @Test
    void showsOnThePlanPageWhoseShareItWasOnTheDay() throws Exception {
        Plans.Small small = fixtures.plans().ofAlpha();
        LocalDate today = clock.today();
        String old = "Old " + fixtures.next();
        String next = "Next " + fixtures.next();
        long oldId = department(old, today);
        long nextId = department(next, today);
        clock.runAt(clock.instant().minus(Duration.ofDays(10)), () -> assign(small, oldId));
        toTheFront(small, oldId);
        merge(oldId, nextId, today);
        toTheFront(small, nextId);
        assertThat(row(small, today)).contains(next).doesNotContain(old);
        assertThat(row(small, today.minusDays(1))).contains(old).doesNotContain(next);
        assertThat(row(small, today.minusDays(11)))
                .as("before either had a share")
                .doesNotContain(old, next);
    }

    @Test
    void whatTheTaskTookAlongComesBackToWhoeverHasItThen() throws Exception {
        Plans.Small small = fixtures.plans().ofAlpha();
        LocalDate today = clock.today();
        long oldId = department("Old " + fixtures.next(), today);
        long nextId = department("Next " + fixtures.next(), today);
        long alone = department("Alone " + fixtures.next(), today);
        long afterAlone = department("After " + fixtures.next(), today);
        assign(small, oldId);
        assign(small, alone);
        String suspension = "/shares/" + share(small, alone) + "/suspension";
        assertThat(status(submit("office@alpha", suspension, "basis", "Minutes 2")))
                .isEqualTo(303);
        assertThat(status(submit("office@alpha", "/tasks/" + small.taskId() + "/suspension", "basis", "Minutes 3")))
                .isEqualTo(303);
        merge(oldId, nextId, today);
        merge(alone, afterAlone, today);
        assertThat(status(submit("office@alpha", "/tasks/" + small.taskId() + "/resumption", "basis", "Minutes 4")))
                .isEqualTo(303);
        assertThat(state(small, nextId)).isEqualTo("NOT_STARTED");
        assertThat(state(small, afterAlone)).as("suspended by itself before").isEqualTo("SUSPENDED");
    }

    @Test
    void aReturnedReportGivesBackThePercentThatWasTakenOver() throws Exception {
        Plans.Small small = fixtures.plans().ofAlpha();
        LocalDate today = clock.today();
        long oldId = department("Old " + fixtures.next(), today);
        long nextId = department("Next " + fixtures.next(), today);
        assign(small, oldId);
        report(share(small, oldId), 40);
        merge(oldId, nextId, today);
        long share = share(small, nextId);
        report(share, 60);
        long entry = jdbc.sql("select id from progress_entry where share_id = ?")
                .param(share)
                .query(Long.class)
                .single();
        assertThat(status(submit("headoffice@alpha", "/entries/" + entry + "/return", "reason", "No proof")))
                .isEqualTo(303);
        assertThat(jdbc.sql("select percent from share where id = ?")
                        .param(share)
                        .query(Integer.class)
                        .single())
                .isEqualTo(40);
    }

    private void report(long share, int percent) throws Exception {
        assertThat(status(submit(
                        "office@alpha", "/shares/" + share + "/entries", "percent", "" + percent, "text", "Going on")))
                .isEqualTo(303);
    }

    private void merge(long from, long successor, LocalDate today) throws Exception {
        String merge = "/admin/departments/" + from + "/merge";
        String[] fields = {
            "version", "0", "successorId", "" + successor, "mergedOn", today.toString(), "mergeBasis", "Document 7"
        };
        assertThat(status(submit("admin@alpha", merge, fields))).isEqualTo(303);
    }

    private long share(Plans.Small small, long department) {
        return jdbc.sql("select id from share where task_id = :task and department_id = :department")
                .param("task", small.taskId())
                .param("department", department)
                .query(Long.class)
                .single();
    }

    private String state(Plans.Small small, long department) {
        return jdbc.sql("select state from share where id = ?")
                .param(share(small, department))
                .query(String.class)
                .single();
    }

    private long department(String name, LocalDate today) throws Exception {
        submit("admin@alpha", "/admin/departments", "name", name, "kind", "SECTION");
        return jdbc.sql("update department set valid_from = :from where name = :name returning id")
                .param("from", today.minusYears(1))
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private void assign(Plans.Small small, long department) {
        try {
            String shares = "/tasks/" + small.taskId() + "/shares";
            submit("office@alpha", shares, "departmentId", "" + department, "role", "SHARED", "basis", "Minutes 1");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The row names the first department of a task. */
    private void toTheFront(Plans.Small small, long department) {
        assertThat(jdbc.sql("update share set position = -1 where task_id = :task and department_id = :department")
                        .param("task", small.taskId())
                        .param("department", department)
                        .update())
                .isEqualTo(1);
    }

    private String row(Plans.Small small, LocalDate day) throws Exception {
        return html(page("office@alpha", "/plans/" + small.planId() + "?asOf=" + day))
                .select("[data-task-id=" + small.taskId() + "]")
                .text();
    }
}
