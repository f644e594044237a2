package app.workplan.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Fixtures;
import app.workplan.web.WebTestBase;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** 事件推送: addresses among the hosts allowed, their secret shown once, and what happened told to them. */
class WebhookPageTest extends WebTestBase {

    private static final String PAGE = "/admin/webhooks";

    @Test
    void keepsAnAddressOfAnAllowedHostAndShowsItsSecretOnce() throws Exception {
        String admin = "admin@" + fixtures.emptyBureau();
        Visit visit = visit();
        visit.login(admin, Fixtures.PASSWORD);
        visit.open(PAGE);
        assertThat(status(visit.submit(
                        PAGE, "url", "https://hooks.example.org/a", "events", "TASK_DONE", "events", "LETTER_ISSUED")))
                .isEqualTo(303);
        Document page = html(visit.open(PAGE));
        String secret = page.select("[data-webhook-secret]").text();
        assertThat(secret).startsWith("wps_").hasSize(47);
        assertThat(page.select("[data-webhook-id]").text()).contains("https://hooks.example.org/a", "任务办结", "印发督办单");
        assertThat(html(visit.open(PAGE)).html()).doesNotContain(secret);
        String id = page.select("[data-webhook-id]").attr("data-webhook-id");
        visit.submit(PAGE + "/" + id + "/removal");
        assertThat(html(visit.open(PAGE)).select("[data-webhook-id]")).isEmpty();
        assertThat(jdbc.sql(
                                "select string_agg(action, ' ' order by id) from audit_entry where entity = 'webhook' and entity_id = ?")
                        .param(Long.valueOf(id))
                        .query(String.class)
                        .single())
                .isEqualTo("webhook.add webhook.remove");
    }

    @Test
    void refusesEveryOtherAddress() throws Exception {
        refused("请填写推送地址", "");
        refused("https://", "http://hooks.example.org/a");
        refused("不在许可之列", "https://evil.example.org/a");
        refused("不在许可之列", "https://hooks.example.org:8443/a");
        refused("不在许可之列", "https://hooks.example.org.evil.org/a");
        refused("不在许可之列", "https://127.0.0.1/a");
        refused("不是可用的网址", "https://hooks.example.org@evil.org/");
        refused("不是可用的网址", "https://hooks.example.org/a#b");
        refused("不是可用的网址", "https://");
        refused("不是可用的网址", "nonsense with blanks");
        Document kept = html(submit("admin@alpha", PAGE, "url", "https://hooks.example.org/no-event"));
        assertThat(kept.select("[role=alert]").text()).contains("请至少勾选一种事件");
        assertThat(kept.select("[name=url]").val()).isEqualTo("https://hooks.example.org/no-event");
    }

    private void refused(String words, String url) throws Exception {
        var answer = submit("admin@alpha", PAGE, "url", url, "events", "TASK_DONE");
        assertThat(status(answer)).isEqualTo(422);
        assertThat(html(answer).select("[role=alert]").text()).contains(words);
    }

    @Test
    void showsWhatWasGivenUpAndSendsItAgain() throws Exception {
        long dead = fixtures.api().deadDelivery("alpha");
        Document page = html(page("admin@alpha", PAGE));
        assertThat(page.select("[data-delivery-id=" + dead + "]").attr("data-delivery-state"))
                .isEqualTo("DEAD");
        assertThat(page.select("[data-delivery-id=" + dead + "]").text()).contains("连不上对方");
        assertThat(status(submit("admin@alpha", PAGE + "/deliveries/" + dead + "/again")))
                .isEqualTo(303);
        assertThat(html(page("admin@alpha", PAGE))
                        .select("[data-delivery-id=" + dead + "]")
                        .attr("data-delivery-state"))
                .isEqualTo("WAITING");
        assertThat(status(submit("admin@alpha", PAGE + "/deliveries/" + dead + "/again")))
                .isEqualTo(404);
    }
}
