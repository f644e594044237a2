package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Fixtures;
import app.workplan.web.PlanRows;
import app.workplan.web.Plans;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office changes tasks in the ledger by keyboard alone, and two of them meet on one form. */
class LedgerEditIT extends BrowserTestBase {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @BeforeEach
    void people() {
        fixtures.ready();
    }

    private static void login(Page page) {
        page.navigate("/login");
        page.fill("[name=username]", "office@alpha");
        page.fill("[name=password]", Fixtures.PASSWORD);
        page.click("form[data-form=login] [type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private PlanRows twenty() {
        String end = today.withMonth(12).withDayOfMonth(31).toString();
        PlanRows rows = PlanRows.issued(
                jdbc, fixtures.bureau("alpha"), today.withDayOfYear(1), LocalDate.parse(end), today.withDayOfYear(1));
        for (int i = 1; i <= 20; i++) {
            rows.task("K-" + i, end, "STAFF", null).share("K-" + i, fixtures.department("A1"), "LEAD");
        }
        return rows;
    }

    @Test
    void moreThanTheUsualColumnsScrollInTheirFrame() {
        PlanRows rows = twenty();
        login(page);
        String frame = "getComputedStyle(document.querySelector('.led-frame')).overflowX";
        open("/plans/" + rows.planId() + "/tasks?cols=light.due");
        assertThat(page.evaluate(frame)).as("the header stays with the page").isEqualTo("clip");
        open("/plans/" + rows.planId() + "/tasks?cols=light.due.start.weight.cycle.standard.evidence");
        assertThat(page.evaluate(frame)).as("nothing is cut off").isEqualTo("auto");
        page.click("tr[data-task-code=K-1] td[data-edit=requiredEvidence]");
        page.waitForSelector("tr[data-task-code=K-1] td.is-open[data-edit=requiredEvidence]");
    }

    @Test
    void twentyDueDatesAreChangedByKeyboardAlone() {
        PlanRows rows = twenty();
        login(page);
        open("/plans/" + rows.planId() + "/tasks");
        assertAccessible();
        page.locator("#led-basis").focus();
        page.keyboard().type("Minutes 12");
        page.keyboard().press("Enter");
        while (!"dueOn".equals(focused("edit"))) {
            page.keyboard().press("ArrowRight");
        }
        // the tests' Chromium speaks English: its date field takes month, day and year as digits
        for (int i = 1; i <= 20; i++) {
            assertThat(focused("edit")).isEqualTo("dueOn");
            page.keyboard().press("Enter");
            page.keyboard().type("12%02d%d".formatted(i, today.getYear()));
            page.keyboard().press("Enter");
            page.waitForSelector("tr[data-task-code='K-" + i + "'][data-due='" + today.getYear() + "-12-"
                    + "%02d".formatted(i) + "']");
            page.keyboard().press("ArrowDown");
        }
        assertThat(jdbc.sql("select count(distinct due_on) from task where plan_id = :plan")
                        .param("plan", rows.planId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
        assertThat(jdbc.sql("select count(*) from audit_entry where plan_id = :plan and basis = 'Minutes 12'")
                        .param("plan", rows.planId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
        assertAccessible();
    }

    @Test
    void aRefusedCellKeepsWhatWasTypedAndEscLeavesIt() {
        PlanRows rows = twenty();
        login(page);
        open("/plans/" + rows.planId() + "/tasks");
        page.locator("#led-basis").fill("Minutes 13");
        page.locator("details.led-columns:has(input[name=column]) summary").click();
        page.locator("input[name=column][value=weight]").check();
        page.keyboard().press("Escape");
        Locator cell = page.locator("tr[data-task-code='K-1'] td[data-edit=weight]");
        cell.click();
        cell.locator("input").fill("1000");
        page.keyboard().press("Enter");
        cell.locator("[role=alert]").waitFor();
        assertThat(cell.locator("input").inputValue()).isEqualTo("1000");
        assertAccessible();
        page.keyboard().press("Escape");
        assertThat(cell.textContent()).isEqualTo("1");
        Locator due = page.locator("tr[data-task-code='K-1'] td[data-edit=dueOn]");
        due.click();
        page.keyboard().type("0631" + today.getYear());
        page.keyboard().press("Enter");
        due.locator("[role=alert]").waitFor();
        assertThat(due.locator("[role=alert]").textContent()).contains("没有这一天");
        page.keyboard().press("Escape");
        // the browser itself notes an answer that is not 200
        complaints.removeIf(text -> text.contains("422"));
    }

    @Test
    void departmentsArePickedAndTakenByKeyboardInOneRowAfterTheOther() {
        PlanRows rows = twenty();
        login(page);
        open("/plans/" + rows.planId() + "/tasks");
        page.locator("#led-basis").fill("Minutes 15");
        // the list's script is there already when the second row is opened
        for (String code : List.of("K-1", "K-2")) {
            Locator departments = openDepartments(code);
            page.keyboard().type("A2");
            departments.locator(".ts-dropdown [data-selectable]").first().waitFor();
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            page.waitForSelector("tr[data-task-code='" + code + "'] td.is-saved[data-edit=parts]");
            assertThat(page.locator("tr[data-task-code='" + code + "'] .wp-tag").count())
                    .isEqualTo(2);
        }
        openDepartments("K-2");
        page.keyboard().press("Backspace");
        page.keyboard().press("Backspace");
        page.keyboard().press("Enter");
        page.waitForFunction("() => document.getElementById('led-edit-warned').textContent !== ''");
        assertThat(page.locator("tr[data-task-code='K-2'] .wp-tag").count()).isZero();
        assertAccessible();
    }

    private Locator openDepartments(String code) {
        Locator departments = page.locator("tr[data-task-code='" + code + "'] td[data-edit=parts]");
        departments.focus();
        page.keyboard().press("e");
        // the picker takes keys from when it says that it has the focus, a moment after its field
        departments.locator(".ts-wrapper.focus .ts-control input:focus").waitFor();
        return departments;
    }

    @Test
    void twoWhoEditOneTaskKeepBothTexts() {
        Plans.Small plan = fixtures.plans().ofAlpha();
        String address = "/tasks/" + plan.taskId() + "/edit";
        login(page);
        open(address);
        try (BrowserContext other = page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(page.url().replaceAll("(https?://[^/]+).*", "$1"))
                        .setLocale("zh-CN"))) {
            Page colleague = other.newPage();
            login(colleague);
            colleague.navigate(address);
            colleague.fill("[name=title]", "Hers");
            colleague.fill("[name=completionStandard]", "Her standard");
            colleague.fill("[name=basis]", "Minutes 14");
            colleague
                    .locator("form[data-form=edit-task] .wp-actions [type=submit]")
                    .click();
            colleague.waitForSelector("#flash[role=status]");
        }
        page.fill("[name=title]", "His");
        page.fill("[name=weight]", "3");
        page.fill("[name=basis]", "Letter 9");
        page.locator("form[data-form=edit-task] .wp-actions [type=submit]").click();
        page.waitForSelector("[role=alert]");
        complaints.removeIf(text -> text.contains("409"));
        assertThat(page.inputValue("[name=title]")).isEqualTo("His");
        assertThat(page.locator("[data-conflict=title]").textContent()).isEqualTo("Hers");
        assertAccessible();
        page.locator("[name='pick.title'][value=theirs]").check();
        page.locator("form[data-form=edit-task] .wp-actions [type=submit]").click();
        page.waitForSelector("#flash[role=status]");
        open(address);
        assertThat(List.of(
                        page.inputValue("[name=title]"),
                        page.inputValue("[name=weight]"),
                        page.inputValue("[name=completionStandard]")))
                .containsExactly("Hers", "3", "Her standard");
    }

    private Object focused(String data) {
        return page.evaluate("name => document.activeElement.dataset[name] || ''", data);
    }
}
