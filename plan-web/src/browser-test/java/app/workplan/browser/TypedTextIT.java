package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Fixtures;
import app.workplan.web.Plans;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing typed is lost: sessions end, rows are marked done, reports are returned, with and without JavaScript. */
class TypedTextIT extends BrowserTestBase {

    private static final String SUBMIT = "form[data-form=report-all] .wp-submit button[type=submit]";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void people() {
        fixtures.ready();
    }

    private static void login(Page page, String username) {
        if (!page.url().contains("/login")) {
            page.navigate("/login");
        }
        page.fill("[name=username]", username);
        page.fill("[name=password]", Fixtures.PASSWORD);
        page.click("form[data-form=login] [type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static Locator field(Page page, long share, String name) {
        return page.locator("article[data-share-id='" + share + "'] [name$='." + name + "']");
    }

    private int entries(long share) {
        return jdbc.sql("select count(*) from progress_entry where share_id = :share")
                .param("share", share)
                .query(Integer.class)
                .single();
    }

    private String handedIn(long share) {
        return jdbc.sql("select text from completion where share_id = :share and outcome = 'PENDING'")
                .param("share", share)
                .query(String.class)
                .single();
    }

    @Test
    void aSessionThatEndsWhileTypingCostsNothing() {
        Plans.Small plan = fixtures.plans().ofAlpha();
        login(page, "head@alpha");
        open("/my");
        field(page, plan.first(), "percent").fill("35");
        field(page, plan.first(), "text").fill("Five mines <seen>");
        page.context().clearCookies();
        page.locator(SUBMIT).click();
        page.waitForSelector("[data-typed-field=text]");
        assertThat(page.locator("[data-typed-field=text]").allInnerTexts().toString()
                        + page.locator("[data-typed-field=text]").last().inputValue())
                .contains("Five mines <seen>");
        assertAccessible();
        complaints.clear(); // the browser tells of the 401
        page.locator(".wp-actions a").click();
        page.locator("[data-kept]").waitFor();

        login(page, "head@alpha");
        assertThat(page.url()).endsWith("/my");
        assertThat(page.locator("[data-restored=report-all]").isVisible()).isTrue();
        assertThat(field(page, plan.first(), "text").inputValue()).isEqualTo("Five mines <seen>");
        assertThat(field(page, plan.first(), "percent").inputValue()).isEqualTo("35");
        assertAccessible();
        page.locator(SUBMIT).click();
        page.waitForSelector("#flash");
        assertThat(entries(plan.first())).isEqualTo(1);
        open("/my");
        assertThat(page.locator("[data-restored]").count())
                .as("taken, so kept no more")
                .isZero();
    }

    @Test
    void whatOneTypedIsNotShownToAnother() {
        Plans.Small plan = fixtures.plans().ofAlpha();
        login(page, "head@alpha");
        open("/my");
        field(page, plan.first(), "text").fill("For my eyes only");
        open("/plans");
        open("/my");
        assertThat(field(page, plan.first(), "text").inputValue()).isEqualTo("For my eyes only");
        page.locator("button[data-discard]").click();
        assertThat(field(page, plan.first(), "text").inputValue()).isEmpty();

        field(page, plan.first(), "text").fill("For my eyes only");
        page.context().clearCookies();
        login(page, "staff@alpha");
        open("/my");
        assertThat(page.locator("[data-restored]").count()).isZero();
        assertThat(page.content()).doesNotContain("For my eyes only");
        assertThat(page.evaluate("JSON.stringify(localStorage)").toString()).doesNotContain("For my eyes only");
    }

    @Test
    void loggingOutLeavesNothingBehind() {
        Plans.Small plan = fixtures.plans().ofAlpha();
        login(page, "head@alpha");
        open("/tasks/" + plan.taskId());
        page.locator("form[data-form=report][data-share-id='" + plan.first() + "'] [name=text]")
                .fill("Unfinished");
        page.locator("details.wp-menu > summary").click();
        page.onDialog(dialog -> dialog.accept());
        page.locator("form[data-form=logout] button").click();
        page.waitForURL(url -> url.contains("/login"));
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void markDoneHandsInTheTypedWordsAndKeepsTheOtherRows() {
        Plans.Small one = fixtures.plans().ofAlpha();
        Plans.Small two = fixtures.plans().ofAlpha();
        login(page, "head@alpha");
        open("/my");
        field(page, one.first(), "text").fill("All inspected");
        field(page, two.first(), "text").fill("Half inspected");
        page.locator("article[data-share-id='" + one.first() + "'] [data-mark-done]")
                .click();
        page.waitForSelector("#flash");
        assertThat(handedIn(one.first())).isEqualTo("All inspected");
        assertThat(field(page, two.first(), "text").inputValue()).isEqualTo("Half inspected");
        open("/my");
        assertThat(field(page, two.first(), "text").inputValue()).as("kept").isEqualTo("Half inspected");
    }

    @Test
    void markDoneWithoutScriptDoesTheSameAndUndoComesBack() {
        Plans.Small one = fixtures.plans().ofAlpha();
        Plans.Small two = fixtures.plans().ofAlpha();
        try (BrowserContext plain = Chromium.shared()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address())
                        .setLocale("zh-CN")
                        .setJavaScriptEnabled(false))) {
            Page visit = plain.newPage();
            login(visit, "head@alpha");
            visit.navigate("/my");
            field(visit, one.first(), "text").fill("All inspected, plainly");
            field(visit, two.first(), "text").fill("Half inspected, plainly");
            visit.locator("article[data-share-id='" + one.first() + "'] button:visible")
                    .press("Enter");
            visit.waitForSelector("#flash");
            assertThat(handedIn(one.first())).isEqualTo("All inspected, plainly");
            assertThat(field(visit, two.first(), "text").inputValue()).isEqualTo("Half inspected, plainly");
            visit.locator("form[data-form=undo] button").press("Enter");
            visit.waitForURL("**/my");
            assertThat(visit.url()).endsWith("/my");
            assertThat(visit.locator("#flash").count()).isEqualTo(1);
            field(visit, one.first(), "text").fill("Sent by the Enter key");
            field(visit, one.first(), "percent").fill("20");
            field(visit, one.first(), "percent").press("Enter");
            visit.waitForSelector("#flash");
            assertThat(entries(one.first()))
                    .as("Enter reports, it does not mark done")
                    .isEqualTo(1);

            field(visit, two.first(), "text").fill("Typed before the session ended");
            plain.clearCookies();
            visit.locator(SUBMIT).click(new Locator.ClickOptions().setForce(true));
            assertThat(visit.locator("[data-typed-field=text]").last().inputValue())
                    .isNotEmpty();
            assertThat(visit.content()).contains("Typed before the session ended");
        }
    }

    @Test
    void anOverdueReportNeedsProblemsAndNextSteps() {
        Plans.Small plan = fixtures.plans().ofAlpha();
        makeOverdue(plan.taskId());
        login(page, "head@alpha");
        open("/my");
        Locator row = page.locator("article[data-share-id='" + plan.first() + "']");
        assertThat(row.getAttribute("data-light")).isEqualTo("OVERDUE");
        field(page, plan.first(), "percent").fill("60");
        field(page, plan.first(), "text").fill("Late but going on");
        page.locator(SUBMIT).click();
        page.waitForSelector("[role=alert]");
        complaints.clear(); // the browser tells of the 422
        assertThat(field(page, plan.first(), "text").inputValue()).isEqualTo("Late but going on");
        assertThat(row.locator(".is-invalid").count()).isEqualTo(2);
        assertAccessible();
        field(page, plan.first(), "problems").fill("Water in the shaft");
        field(page, plan.first(), "nextSteps").fill("Pump until Friday");
        page.locator(SUBMIT).click();
        page.waitForSelector("#flash");
        assertThat(entries(plan.first())).isEqualTo(1);
    }

    /** As if its date had been yesterday from the beginning, whatever day of the year it is. */
    private void makeOverdue(long taskId) {
        jdbc.sql("alter table task_fact disable trigger user").update();
        for (String sql : List.of(
                "update task_fact set due_on = current_date - 1 where task_id = :task",
                "update task set due_on = current_date - 1 where id = :task")) {
            jdbc.sql(sql).param("task", taskId).update();
        }
        jdbc.sql("alter table task_fact enable trigger user").update();
    }

    @Test
    void aReturnedCompletionIsSeenAndHandedInAgain() {
        Plans.Small plan = fixtures.plans().ofAlpha();
        login(page, "head@alpha");
        open("/my");
        field(page, plan.first(), "text").fill("Done, I think");
        page.locator("article[data-share-id='" + plan.first() + "'] [data-mark-done]")
                .click();
        page.waitForSelector("#flash");
        page.context().clearCookies();
        login(page, "office@alpha");
        open("/reviews");
        Locator back = page.locator(
                "[data-review-kind=completion][data-share-id='" + plan.first() + "'] form[data-form=return]");
        back.locator("[name=reason]").fill("Where is the list of the mines?");
        back.locator("[type=submit]").click();
        page.waitForSelector("#flash");
        page.context().clearCookies();
        login(page, "head@alpha");
        open("/my");
        Locator row = page.locator("article[data-share-id='" + plan.first() + "']");
        assertThat(row.innerText()).contains("Where is the list of the mines?");
        field(page, plan.first(), "text").fill("Done, list attached");
        row.locator("[data-mark-done]").click();
        page.waitForSelector("#flash");
        assertThat(handedIn(plan.first())).isEqualTo("Done, list attached");
    }

    @Test
    void theOtherLanguageOfARefusedFormKeepsTheText() {
        Plans.Small plan = fixtures.plans().ofAlpha();
        login(page, "head2@alpha");
        open("/my");
        field(page, plan.second(), "percent")
                .evaluate("field => { field.value = '120'; field.form.noValidate = true }");
        field(page, plan.second(), "text").fill("Too much");
        page.locator(SUBMIT).click();
        page.waitForSelector("[role=alert]");
        complaints.clear(); // the browser tells of the 422
        page.locator("details.wp-menu > summary").click();
        page.onDialog(dialog -> dialog.accept());
        page.locator(".wp-menu-list a[hreflang=en]").click();
        page.waitForURL(url -> url.endsWith("/my?lang=en"));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(field(page, plan.second(), "text").inputValue()).isEqualTo("Too much");
        open("/my?lang=zh-CN");
    }
}
