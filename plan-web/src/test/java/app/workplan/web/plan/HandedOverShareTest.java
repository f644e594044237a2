package app.workplan.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.shared.BusinessClock;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The plan page on an earlier day names the department whose share it was, not the one that took it over since. */
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
        String merge = "/admin/departments/" + oldId + "/merge";
        assertThat(status(submit(
                        "admin@alpha",
                        merge,
                        "version",
                        "0",
                        "successorId",
                        "" + nextId,
                        "mergedOn",
                        today.toString(),
                        "mergeBasis",
                        "Document 7")))
                .isEqualTo(303);
        toTheFront(small, nextId);
        assertThat(row(small, today)).contains(next).doesNotContain(old);
        assertThat(row(small, today.minusDays(1))).contains(old).doesNotContain(next);
        assertThat(row(small, today.minusDays(11)))
                .as("before either had a share")
                .doesNotContain(old, next);
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
