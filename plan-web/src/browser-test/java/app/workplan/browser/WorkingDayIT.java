package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Fixtures;
import app.workplan.web.Plans;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One task from the department head over the office to the leader's dashboard, as people click through it. */
class WorkingDayIT extends BrowserTestBase {

    @Autowired
    private Fixtures fixtures;

    @BeforeEach
    void people() {
        fixtures.ready();
    }

    private void login(String username) {
        page.context().clearCookies();
        open("/login");
        page.fill("[name=username]", username);
        page.fill("[name=password]", Fixtures.PASSWORD);
        page.click("form[data-form=login] [type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private String metric(String name) {
        Locator metric = page.locator("[data-metric=" + name + "]").first();
        return metric.getAttribute("data-value");
    }

    @Test
    void aShareMarkedDoneAndAcceptedMovesTheDashboard() {
        Plans.Small plan = fixtures.plans().ofAlpha();
        login("leader@alpha");
        open("/dashboard?plan=" + plan.planId());
        assertThat(metric("progress")).isEqualTo("0.0");
        assertAccessible();

        login("head@alpha");
        assertThat(page.url()).endsWith("/my");
        assertAccessible();
        open("/tasks/" + plan.taskId());
        assertAccessible();
        Locator form = page.locator("form[data-form=mark-done][data-share-id='" + plan.first() + "']");
        form.evaluate("form => form.closest('details')?.setAttribute('open', '')");
        form.locator("[name=text]").fill("All mines inspected");
        form.locator("[type=submit]").click();
        page.waitForSelector("[role=status]");

        login("office@alpha");
        open("/reviews");
        assertAccessible();
        page.locator("[data-review-kind=completion][data-share-id='" + plan.first()
                        + "'] form[data-form=accept] [type=submit]")
                .click();
        page.waitForSelector("[role=status]");

        login("leader@alpha");
        open("/dashboard?plan=" + plan.planId());
        assertThat(metric("progress")).as("one of two equal shares is done").isEqualTo("50.0");
    }

    @Test
    void aTaskOfThePlanMarksItsSentence() {
        Plans.Small plan = fixtures.plans().ofAlpha();
        login("office@alpha");
        open("/plans/" + plan.planId());
        page.locator("[data-task-id='" + plan.taskId() + "'] a[data-source-link]")
                .first()
                .click();
        page.locator("[data-source-start].is-current").first().waitFor();
        assertThat(page.url()).contains("/plans/" + plan.planId());
    }

    @Test
    void noPageScrollsSidewaysOnAPhone() {
        Plans.Small plan = fixtures.plans().ofAlpha();
        login("head@alpha");
        page.setViewportSize(390, 844);
        for (String path :
                List.of("/my", "/plans", "/plans/" + plan.planId(), "/tasks/" + plan.taskId(), "/dashboard")) {
            open(path);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as(() -> path + " " + page.evaluate(TOO_WIDE))
                    .isEqualTo(0);
        }
    }

    /** The first elements that stick out, as a failure tells them. */
    private static final String TOO_WIDE = """
            [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0)
                .filter(e => !e.closest('.visually-hidden'))
                .slice(-6).map(e => e.outerHTML.slice(0, 200)).join(' ... ')""";
}
