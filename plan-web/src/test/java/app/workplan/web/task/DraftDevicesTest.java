package app.workplan.web.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import app.workplan.web.login.TestLogin;
import jakarta.servlet.http.Cookie;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** 草稿 of two devices: neither overwrites the other unseen. */
class DraftDevicesTest extends WebTestBase {

    private static final String DESK = "00000000-0000-4000-8000-00000000000d";
    private static final String PHONE = "00000000-0000-4000-8000-00000000000f";

    @Autowired
    private TestLogin login;

    private Plans.Small plan;

    @BeforeEach
    void plan() {
        plan = fixtures.plans().ofAlpha();
    }

    private static Cookie device(String key) {
        return new Cookie("WORKPLAN_DEVICE", key);
    }

    private MvcResult save(String device, String text) throws Exception {
        return browser.perform(post("/shares/" + plan.first() + "/entries")
                        .param("percent", "10")
                        .param("text", text)
                        .with(login.as("staff@alpha"))
                        .with(csrf())
                        .cookie(device(device)))
                .andReturn();
    }

    private Document seen(String user, String device, String query) throws Exception {
        return html(browser.perform(get("/tasks/" + plan.taskId() + query)
                        .accept("text/html")
                        .with(login.as(user))
                        .cookie(device(device)))
                .andReturn());
    }

    private static String text(Document page) {
        return page.select("form[data-form=report] [name=text]").text();
    }

    private int kept() {
        return jdbc.sql("select count(*) from replaced_draft where share_id = :share")
                .param("share", plan.first())
                .query(Integer.class)
                .single();
    }

    @Test
    void theNewestIsShownWithItsDeviceAndTheOtherIsOffered() throws Exception {
        assertThat(status(save(DESK, "Written at the desk"))).isEqualTo(303);
        assertThat(status(save(PHONE, "Written on the phone"))).isEqualTo(303);
        Document phone = seen("staff@alpha", PHONE, "");
        assertThat(text(phone)).isEqualTo("Written on the phone");
        assertThat(phone.select("[data-draft-device]").text()).contains("这台设备");
        Document desk = seen("staff@alpha", DESK, "");
        assertThat(desk.select("[data-draft-device]").text()).contains("另一台设备");
        assertThat(desk.select("[data-draft-id]").text()).contains("这台设备", "Written at the desk");
        String draft = desk.select("[data-draft-id]").attr("data-draft-id");
        Document taken = seen("staff@alpha", DESK, "?draft=" + draft);
        assertThat(text(taken)).isEqualTo("Written at the desk");
        assertThat(taken.select("[role=alert]")).isEmpty();
        assertThat(text(seen("head@alpha", PHONE, "?draft=" + draft))).isEqualTo("Written at the desk");
        assertThat(seen("head2@alpha", PHONE, "?draft=" + draft).text())
                .as("another department reads no draft of this one")
                .doesNotContain("Written");
        assertThat(seen("leader@alpha", PHONE, "?draft=" + draft).text()).doesNotContain("Written");
        assertThat(text(seen("staff@alpha", DESK, "?draft=nonsense"))).isEqualTo("Written on the phone");
        assertThat(html(page("staff@alpha", "/my"))
                        .select("[data-other-drafts]")
                        .text())
                .contains("1");
    }

    @Test
    void ofOneDeviceTheNewestAloneStaysAndAReportNeedsNone() throws Exception {
        save(DESK, "First");
        save(DESK, "Second");
        assertThat(kept()).isZero();
        save(PHONE, "Third");
        save(DESK, "Fourth");
        assertThat(kept()).isEqualTo(1);
        Document page = seen("staff@alpha", DESK, "");
        assertThat(text(page)).isEqualTo("Fourth");
        assertThat(page.select("[data-draft-id]").text()).contains("Third").doesNotContain("First", "Second");
        assertThat(status(
                        submit("head@alpha", "/shares/" + plan.first() + "/entries", "percent", "10", "text", "Done")))
                .isEqualTo(303);
        assertThat(kept()).isZero();
        assertThat(seen("staff@alpha", DESK, "").select("[data-draft-id], [data-draft-device]"))
                .isEmpty();
    }

    @Test
    void aDeviceWithoutAKeyGetsOneAndAStrangeOneIsNotTaken() throws Exception {
        for (String strange : new String[] {"", "x".repeat(4000), "'; drop"}) {
            MvcResult saved = save(strange, "Text");
            assertThat(status(saved)).isEqualTo(303);
            Cookie made = saved.getResponse().getCookie("WORKPLAN_DEVICE");
            assertThat(made).isNotNull();
            assertThat(made.isHttpOnly()).isTrue();
            assertThat(made.getValue()).hasSize(36);
        }
        assertThat(save(DESK, "Text").getResponse().getCookie("WORKPLAN_DEVICE"))
                .isNull();
    }
}
