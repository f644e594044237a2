package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Fixtures;
import app.workplan.web.PlanRows;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The session of office and administrator ends while they fill in a form: what they typed is there after the login. */
class KeptFormsIT extends BrowserTestBase {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void people() {
        fixtures.ready();
    }

    private void login(String username) {
        if (!page.url().contains("/login")) {
            page.navigate("/login");
        }
        page.fill("[name=username]", username);
        page.fill("[name=password]", Fixtures.PASSWORD);
        page.click("form[data-form=login] [type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Sends the form after its session ended, and logs in again. */
    private void endSessionAndReturn(Locator form, String username) {
        page.context().clearCookies();
        form.locator("button[type=submit]").first().click();
        page.waitForSelector("[data-typed-field]");
        complaints.clear(); // the browser tells of the 401
        page.locator(".wp-actions a").click();
        login(username);
    }

    private Locator form(String name) {
        return page.locator("form[data-form=" + name + "]");
    }

    @Test
    void aNewPlanIsTypedOnce() {
        login("office@alpha");
        open("/plans/new");
        page.fill("[name=title]", "Plan by hand");
        page.fill("[name=issuer]", "The bureau");
        endSessionAndReturn(form("plan-facts"), "office@alpha");
        assertThat(page.url()).endsWith("/plans/new");
        assertThat(page.inputValue("[name=title]")).isEqualTo("Plan by hand");
        assertThat(page.inputValue("[name=issuer]")).isEqualTo("The bureau");
        assertThat(page.locator("[data-restored]").isVisible()).isTrue();
        assertAccessible();
        page.locator("button[data-discard]").click();
        open("/plans/new");
        assertThat(page.inputValue("[name=title]")).isEmpty();
    }

    @Test
    void ofTheBoxesOfAUserExactlyTheTickedOnesComeBack() {
        login("admin@alpha");
        open("/admin/users");
        page.fill("form[data-form=create-user] [name=username]", "somebody.new");
        page.fill("form[data-form=create-user] [name=displayName]", "Somebody new");
        page.selectOption("form[data-form=create-user] [name=roles]", "HEAD");
        Locator boxes = form("create-user").locator("input[type=checkbox]");
        boxes.nth(1).check();
        endSessionAndReturn(form("create-user"), "admin@alpha");
        assertThat(page.inputValue("form[data-form=create-user] [name=displayName]"))
                .isEqualTo("Somebody new");
        assertThat(boxes.nth(0).isChecked()).isFalse();
        assertThat(boxes.nth(1).isChecked()).isTrue();
        page.locator("button[data-discard]").click();
    }

    @Test
    void aBulkChangeComesBackWithItsTasksAndIsForgottenOnceDone() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String end = today.withMonth(12).withDayOfMonth(31).toString();
        PlanRows rows = PlanRows.issued(
                        jdbc,
                        fixtures.bureau("alpha"),
                        today.withDayOfYear(1),
                        LocalDate.parse(end),
                        today.withDayOfYear(1))
                .task("E-1", end, "STAFF", null);
        String address = "/tasks/bulk?change=WEIGHT&pick=" + rows.taskId("E-1");
        login("office@alpha");
        open(address);
        page.fill("[name=weight]", "3");
        page.fill("[name=basis]", "Minutes 21");
        endSessionAndReturn(form("bulk-preview"), "office@alpha");
        assertThat(page.url()).endsWith(address);
        assertThat(page.inputValue("[name=weight]")).isEqualTo("3");
        assertThat(page.inputValue("[name=basis]")).isEqualTo("Minutes 21");
        form("bulk-preview").locator("button[type=submit]").first().click();
        page.waitForSelector("#preview");
        form("bulk-change").locator("button[type=submit]").click();
        page.waitForSelector("#flash");
        open(address);
        assertThat(page.locator("[data-restored]").count()).isZero();
        assertThat(page.inputValue("[name=basis]")).isEmpty();
        rows.closed(today);
    }
}
