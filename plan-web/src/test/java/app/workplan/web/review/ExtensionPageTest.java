package app.workplan.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.PlanRows;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 延期 from the head's page over the office's to the dates of the task. */
class ExtensionPageTest extends WebTestBase {

    private Plans plans() {
        return fixtures.plans();
    }

    @Test
    void isAskedForApprovedAndShownWithTheDateThatIsScored() throws Exception {
        Plans.Small plan = plans().ofAlpha();
        String asking = "/shares/" + plan.first() + "/extensions";
        String later = plans().nextYearEnd();
        Document task = html(page("head@alpha", "/tasks/" + plan.taskId()));
        assertThat(task.select("form[data-form=extend][data-share-id=" + plan.first() + "]"))
                .hasSize(1);
        assertThat(task.select("form[data-form=extend][data-share-id=" + plan.second() + "]"))
                .isEmpty();

        MvcResult ill = submit("head@alpha", asking, "dueOn", plans().yearEnd(), "reason", "");
        assertThat(status(ill)).isEqualTo(422);
        assertThat(html(ill).select("[role=alert] a"))
                .as("date and reason, at once")
                .hasSize(2);
        assertThat(html(ill).select("#f-extend-" + plan.first() + "-dueOn").val())
                .isEqualTo(plans().yearEnd());

        assertThat(status(submit("head@alpha", asking, "dueOn", later, "reason", "No platform yet")))
                .isEqualTo(303);
        assertThat(status(submit("head@alpha", asking, "dueOn", later, "reason", "No platform yet")))
                .as("the same form again")
                .isEqualTo(303);
        assertThat(count(plan)).isEqualTo(1);
        MvcResult second = submit("head@alpha", asking, "dueOn", later, "reason", "Another");
        assertThat(status(second)).isEqualTo(422);
        assertThat(html(second).select("[role=alert]").text()).contains("等审批");
        assertThat(html(second).select(".wp-typed").text()).contains("Another");
        assertThat(due(plan)).as("nothing changes while it waits").isEqualTo(plans().yearEnd());

        Document queue = html(page("office@alpha", "/reviews"));
        long id = extension(plan);
        assertThat(queue.select("[data-review-kind=extension][data-review-id=" + id + "]")
                        .text())
                .contains("No platform yet", later, "超出计划期");
        String approval = "/extensions/" + id + "/decision";
        assertThat(queue.select("form[data-form=decide-extension][action$='" + approval + "'] button")
                        .eachAttr("value"))
                .containsExactly("APPROVE", "REFUSE");
        assertThat(status(submit("office@alpha", approval, "reason", "Undecided", "from", "reviews")))
                .as("neither")
                .isEqualTo(422);
        assertThat(status(submit("head@alpha", approval)))
                .as("who may not is told so")
                .isEqualTo(403);
        assertThat(status(submit("office@alpha", approval, "decision", "APPROVE", "from", "reviews")))
                .isEqualTo(303);
        assertThat(status(submit("office@alpha", approval, "decision", "APPROVE", "from", "reviews")))
                .as("decided already")
                .isEqualTo(422);
        assertThat(due(plan)).isEqualTo(later);
        assertThat(html(page("office@alpha", "/reviews")).select("[data-review-id=" + id + "]"))
                .isEmpty();

        Document after = html(page("leader@alpha", "/tasks/" + plan.taskId()));
        assertThat(after.select("[data-extensions] [data-outcome=APPROVED]").text())
                .contains(plans().yearEnd(), later, "No platform yet");
        assertThat(after.select("[data-event=EXTENSION_ASKED], [data-event=EXTENSION_APPROVED]"))
                .hasSize(2);
        assertThat(jdbc.sql("select original_due_on from share where id = ?")
                        .param(plan.first())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(plans().yearEnd());
        assertThat(html(page("office@alpha", "/plans/" + plan.planId() + "/amendments"))
                        .text())
                .contains("同意延期");
        assertThat(jdbc.sql("select action from audit_entry where task_id = ? order by id")
                        .param(plan.taskId())
                        .query(String.class)
                        .list())
                .contains("extension.ask", "extension.approve");
    }

    @Test
    void isRefusedWithAReasonByAnotherThanWhoAsked() throws Exception {
        Plans.Small plan = plans().ofAlpha();
        submit(
                "office@alpha",
                "/shares/" + plan.first() + "/extensions",
                "dueOn",
                plans().nextYearEnd(),
                "reason",
                "On behalf");
        long id = extension(plan);
        Document own = html(page("office@alpha", "/reviews"));
        assertThat(own.select("[data-review-kind=extension][data-review-id=" + id + "] form"))
                .isEmpty();
        assertThat(status(submit("office@alpha", "/extensions/" + id + "/decision", "decision", "APPROVE")))
                .isEqualTo(422);
        MvcResult empty =
                submit("headoffice@alpha", "/extensions/" + id + "/decision", "decision", "REFUSE", "from", "reviews");
        assertThat(status(empty)).isEqualTo(422);
        assertThat(html(empty).select("[role=alert] a")).hasSize(1);
        assertThat(status(submit(
                        "headoffice@alpha",
                        "/extensions/" + id + "/decision",
                        "decision",
                        "REFUSE",
                        "reason",
                        "Time enough")))
                .isEqualTo(303);
        assertThat(html(page("head@alpha", "/tasks/" + plan.taskId()))
                        .select("[data-extensions] [data-outcome=REFUSED]")
                        .text())
                .contains("Time enough");
        assertThat(due(plan)).isEqualTo(plans().yearEnd());
    }

    @Test
    void isRefusedFromTheDayAfterTheDateOnAndTheRuleIsNamed() throws Exception {
        LocalDate today = LocalDate.parse(plans().today());
        PlanRows rows = PlanRows.issued(
                jdbc,
                fixtures.bureau("alpha"),
                today.withDayOfYear(1),
                LocalDate.parse(plans().yearEnd()),
                today.withDayOfYear(1));
        long own = fixtures.department("A1");
        rows.task("E-1", today.minusDays(1).toString(), "STAFF", null).share("E-1", own, "LEAD");
        rows.task("E-2", today.toString(), "STAFF", null).share("E-2", own, "LEAD");
        String[] fields = {"dueOn", today.plusDays(30).toString(), "reason", "No people"};
        MvcResult late = submit("head@alpha", "/shares/" + share(rows.taskId("E-1")) + "/extensions", fields);
        assertThat(status(late)).isEqualTo(422);
        assertThat(html(late).select("[role=alert]").text())
                .contains(today.minusDays(1).toString(), "当天或之前");
        assertThat(html(late).select("form[data-form=extend]")).isEmpty();
        Document my = html(page("head@alpha", "/my"));
        assertThat(my.select("#extend-" + share(rows.taskId("E-1")))).isEmpty();
        assertThat(my.select("#extend-" + share(rows.taskId("E-2")) + " form")).hasSize(1);

        String onTheDay = "/shares/" + share(rows.taskId("E-2")) + "/extensions";
        MvcResult ill = submit("head@alpha", onTheDay, "dueOn", "soon", "reason", "Why", "from", "my");
        assertThat(status(ill)).isEqualTo(422);
        assertThat(html(ill).select("main").attr("data-page")).isEqualTo("my");
        assertThat(html(ill).select("details[open] textarea[name=reason]").text())
                .isEqualTo("Why");
        assertThat(html(ill).select("[data-typed-day]").text()).contains("soon");
        assertThat(submit("head@alpha", onTheDay, "dueOn", fields[1], "reason", "Why", "from", "my")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/my");
        assertThat(html(page("head@alpha", "/my"))
                        .select("#share-" + share(rows.taskId("E-2")) + " [data-extension-waits]")
                        .text())
                .contains("待审批");
        rows.closed(today);
        assertThat(status(submit("head@alpha", onTheDay, fields)))
                .as("a closed plan")
                .isEqualTo(422);
    }

    @Test
    void isNotAskedByStaffAndNotShownToThem() throws Exception {
        Plans.Small plan = plans().ofAlpha();
        String staff = fixtures.somebody("alpha", Set.of(Role.STAFF), Set.of(fixtures.department("A1")));
        assertThat(html(page(staff, "/tasks/" + plan.taskId())).select("form[data-form=extend]"))
                .isEmpty();
        assertThat(html(page(staff, "/my")).select("form[data-form=extend]")).isEmpty();
    }

    @Test
    void isTakenBackByTheHead() throws Exception {
        Plans.Small plan = plans().ofAlpha();
        submit(
                "head@alpha",
                "/shares/" + plan.first() + "/extensions",
                "dueOn",
                plans().nextYearEnd(),
                "reason",
                "Why");
        String back = "/extensions/" + extension(plan) + "/withdrawal";
        assertThat(status(submit("head@alpha", back))).isEqualTo(303);
        assertThat(status(submit("head@alpha", back))).isEqualTo(422);
        assertThat(html(page("office@alpha", "/reviews"))
                        .select("[data-review-kind=extension][data-share-id=" + plan.first() + "]"))
                .isEmpty();
    }

    private long share(long taskId) {
        return jdbc.sql("select id from share where task_id = ?")
                .param(taskId)
                .query(Long.class)
                .single();
    }

    private long extension(Plans.Small plan) {
        return jdbc.sql("select id from extension where share_id = ?")
                .param(plan.first())
                .query(Long.class)
                .single();
    }

    private int count(Plans.Small plan) {
        return jdbc.sql("select count(*) from extension where share_id = ?")
                .param(plan.first())
                .query(Integer.class)
                .single();
    }

    private String due(Plans.Small plan) throws Exception {
        return html(page("office@alpha", "/tasks/" + plan.taskId()))
                .select("tr[data-share-id=" + plan.first() + "]")
                .attr("data-due");
    }
}
