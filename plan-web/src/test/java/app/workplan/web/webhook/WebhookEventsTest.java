package app.workplan.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.webhook.WebhookEvent;
import app.workplan.service.webhook.AddWebhook;
import app.workplan.service.webhook.OverdueWatch;
import app.workplan.service.webhook.WebhookService;
import app.workplan.web.PlanRows;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is kept to be sent, with the fact it tells of. */
class WebhookEventsTest extends WebTestBase {

    @Autowired
    WebhookService webhooks;

    @Autowired
    OverdueWatch overdue;

    @Autowired
    Clock clock;

    private long webhook;
    private long beta;

    @BeforeEach
    void addresses() {
        webhook = add("alpha", WebhookEvent.values());
        beta = add("beta", WebhookEvent.values());
    }

    @AfterEach
    void removed() {
        webhooks.remove(fixtures.adminOf("alpha"), webhook);
        webhooks.remove(fixtures.adminOf("beta"), beta);
    }

    private long add(String bureau, WebhookEvent... events) {
        return webhooks.add(
                        fixtures.adminOf(bureau),
                        new AddWebhook("https://hooks.example.org/" + fixtures.next(), Set.of(events)))
                .id();
    }

    private List<JsonNode> kept(long of, long task) {
        return jdbc
                .sql("select payload from webhook_delivery where webhook_id = ? and task_id = ? order by id")
                .params(of, task)
                .query(String.class)
                .list()
                .stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    @Test
    void aTaskIsDoneWithItsLastShareAndToldOnceToItsOwnBureau() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        accepted(plan.first(), "head@alpha");
        assertThat(kept(webhook, plan.taskId())).isEmpty();
        accepted(plan.second(), "head2@alpha");
        List<JsonNode> kept = kept(webhook, plan.taskId());
        assertThat(kept).hasSize(1);
        JsonNode told = kept.get(0);
        assertThat(told.get("event").asString()).isEqualTo("task.done");
        assertThat(told.get("taskId").asLong()).isEqualTo(plan.taskId());
        assertThat(told.get("planId").asLong()).isEqualTo(plan.planId());
        assertThat(told.get("taskTitle").asString()).isNotBlank();
        assertThat(told.propertyNames())
                .containsExactlyInAnyOrder(
                        "event", "at", "bureauId", "planId", "planTitle", "taskId", "taskCode", "taskTitle");
        assertThat(kept(beta, plan.taskId())).isEmpty();
    }

    private void accepted(long share, String head) throws Exception {
        assertThat(status(submit(head, "/shares/" + share + "/completion", "text", "Done")))
                .isEqualTo(303);
        long completion = jdbc.sql("select id from completion where share_id = ? and outcome = 'PENDING'")
                .param(share)
                .query(Long.class)
                .single();
        assertThat(status(submit("office@alpha", "/completions/" + completion + "/acceptance")))
                .isEqualTo(303);
    }

    @Test
    void aTaskIsDoneTooWhenWhatWasOpenIsCancelled() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        accepted(plan.first(), "head@alpha");
        assertThat(status(submit("office@alpha", "/shares/" + plan.second() + "/cancellation", "basis", "Minutes 1")))
                .isEqualTo(303);
        assertThat(kept(webhook, plan.taskId())).hasSize(1);
    }

    @Test
    void aRefusedCommandTellsNothing() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        accepted(plan.first(), "head@alpha");
        assertThat(status(submit("head2@alpha", "/shares/" + plan.second() + "/completion", "text", "Done")))
                .isEqualTo(303);
        long completion = jdbc.sql("select id from completion where share_id = ? and outcome = 'PENDING'")
                .param(plan.second())
                .query(Long.class)
                .single();
        assertThat(status(submit("head@alpha", "/completions/" + completion + "/acceptance")))
                .isEqualTo(403);
        assertThat(kept(webhook, plan.taskId())).isEmpty();
    }

    @Test
    void aDelayIsToldOnceAndWhatWasLateBeforeNotAtAll() {
        LocalDate today = LocalDate.now(clock);
        PlanRows plan = PlanRows.issued(
                jdbc, fixtures.bureau("alpha"), today.minusMonths(3), today.plusMonths(3), today.minusMonths(2));
        plan.task("W-1", today.minusDays(9).toString(), "STAFF", null).share("W-1", fixtures.department("A1"), "LEAD");
        plan.task("W-2", today.plusDays(9).toString(), "STAFF", null).share("W-2", fixtures.department("A1"), "LEAD");
        long late = add("alpha", WebhookEvent.TASK_OVERDUE);
        try {
            look(today);
            assertThat(kept(late, plan.taskId("W-1"))).isEmpty();
            look(today.plusDays(9));
            assertThat(kept(late, plan.taskId("W-2"))).isEmpty();
            look(today.plusDays(10));
            look(today.plusDays(11));
            List<JsonNode> told = kept(late, plan.taskId("W-2"));
            assertThat(told).hasSize(1);
            assertThat(told.get(0).get("event").asString()).isEqualTo("task.overdue");
            assertThat(told.get(0).get("overdueSince").asString())
                    .isEqualTo(today.plusDays(9).toString());
        } finally {
            webhooks.remove(fixtures.adminOf("alpha"), late);
            plan.closed(today);
            jdbc.sql("delete from webhook_overdue").update();
        }
    }

    private void look(LocalDate day) {
        overdue.look(fixtures.bureau("alpha"), day, clock.instant());
    }

    @Test
    void aLetterIsToldWithItsNumberAndNotItsWords() throws Exception {
        LocalDate today = LocalDate.now(clock);
        PlanRows plan = PlanRows.issued(
                jdbc, fixtures.bureau("alpha"), today.minusMonths(3), today.plusMonths(3), today.minusMonths(2));
        plan.task("L-1", today.minusDays(9).toString(), "STAFF", null).share("L-1", fixtures.department("A1"), "LEAD");
        long share = jdbc.sql("select id from share where task_id = ?")
                .param(plan.taskId("L-1"))
                .query(Long.class)
                .single();
        try {
            var answer = submit(
                    "office@alpha",
                    "/supervision",
                    "shareId",
                    String.valueOf(share),
                    "colour",
                    "RED",
                    "demand",
                    "Confidential demand",
                    "replyBy",
                    today.plusDays(5).toString());
            assertThat(status(answer)).isEqualTo(303);
            List<JsonNode> told = kept(webhook, plan.taskId("L-1"));
            assertThat(told).hasSize(1);
            assertThat(told.get(0).get("event").asString()).isEqualTo("letter.issued");
            assertThat(told.get(0).get("colour").asString()).isEqualTo("RED");
            assertThat(told.get(0).get("letterNumber").asInt()).isPositive();
            assertThat(told.get(0).toString()).doesNotContain("Confidential");
        } finally {
            plan.closed(today);
        }
    }
}
