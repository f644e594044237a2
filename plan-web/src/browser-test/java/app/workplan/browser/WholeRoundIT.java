package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.task.ShareRole;
import app.workplan.service.task.AssignmentService;
import app.workplan.web.Files;
import app.workplan.web.Fixtures;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 一圈走完: office, head and leader in turn, from the issue over a report, a hand-in with a photograph, its return, the
 * second hand-in and its acceptance to the re-opening; and what the leader's dashboard shows after each.
 */
class WholeRoundIT extends BrowserTestBase {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Files files;

    @Autowired
    private AssignmentService assignments;

    @Autowired
    private JdbcClient jdbc;

    private long plan;
    private long task;
    private long share;

    @BeforeEach
    void aDraft() {
        fixtures.ready();
        plan = fixtures.plans().draftOf("OWN");
        task = jdbc.sql("select id from task where plan_id = ?")
                .param(plan)
                .query(Long.class)
                .single();
        jdbc.sql("update task set required_evidence = 'Photographs of the site' where id = ?")
                .param(task)
                .update();
        share = assignments.assign(
                fixtures.plans().office("alpha"),
                new AssignmentService.Assign(task, fixtures.department("A1"), ShareRole.LEAD, null));
    }

    @Test
    void threePeopleTakeATaskFromItsIssueToItsReopening() {
        login("office@alpha");
        open("/plans/" + plan);
        told(page.locator("form[data-form=issue-plan] [type=submit]"));

        login("head@alpha");
        open("/tasks/" + task);
        Locator report = form("report");
        report.locator("[name=percent]").fill("40");
        report.locator("[name=text]").fill("Forty mines inspected");
        told(report.locator(".btn-primary"));
        shown("40.0", 0);

        handIn("All mines inspected");
        shown("40.0", 0);

        login("office@alpha");
        open("/reviews");
        Locator row = page.locator("[data-review-kind=completion][data-share-id='" + share + "']");
        row.locator("[data-evidence-count]").click();
        page.waitForSelector("main[data-page=completion]");
        page.locator("form[data-form=return] [name=reason]").fill("One mine is missing");
        told(page.locator("form[data-form=return] [type=submit]"));

        login("head@alpha");
        open("/inbox");
        assertThat(page.locator("[data-notice-kind=RETURNED]").first().innerText())
                .contains("One mine is missing");
        open("/tasks/" + task);
        assertThat(page.locator("main").innerText()).contains("One mine is missing");
        handIn("The last mine is inspected too");

        login("office@alpha");
        open("/reviews");
        told(page.locator(
                "[data-review-kind=completion][data-share-id='" + share + "'] form[data-form=accept] [type=submit]"));
        shown("100.0", 1);

        login("office@alpha");
        open("/tasks/" + task);
        page.locator("a[href='#act-" + share + "']").first().click();
        form("reopen").locator("[name=reason]").fill("Looked at again: a shaft was left out");
        told(form("reopen").locator("[type=submit]"));
        shown("40.0", 0);

        login("head@alpha");
        open("/tasks/" + task);
        assertThat(page.locator("main").innerText()).contains("a shaft was left out");
        assertThat(form("report").count()).as("it is reported on again").isEqualTo(1);
        assertAccessible();
    }

    /** The head marks it done with a new photograph. */
    private void handIn(String text) {
        if (!page.url().endsWith("/tasks/" + task)) {
            login("head@alpha");
            open("/tasks/" + task);
        }
        Locator done = form("mark-done");
        done.locator("[name=text]").fill(text);
        done.locator("input[type=file]").setInputFiles(new FilePayload("site.jpg", "image/jpeg", files.picture("jpg")));
        told(done.locator("button.is-suggested"));
    }

    /** What the leader sees of the plan. */
    private void shown(String progress, int done) {
        login("leader@alpha");
        open("/dashboard?plan=" + plan);
        assertThat(metric("progress")).isEqualTo(progress);
        assertThat(metric("done")).isEqualTo("" + done);
    }

    private String metric(String name) {
        return page.locator("[data-metric=" + name + "]").first().getAttribute("data-value");
    }

    private Locator form(String name) {
        return page.locator("form[data-form=" + name + "][data-share-id='" + share + "']");
    }

    /** Sends, and waits for the page that says what was done. */
    private void told(Locator button) {
        button.click();
        page.waitForSelector("#flash");
    }

    private void login(String username) {
        page.context().clearCookies();
        open("/login");
        page.fill("[name=username]", username);
        page.fill("[name=password]", Fixtures.PASSWORD);
        page.click("form[data-form=login] [type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }
}
