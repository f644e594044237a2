package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Fixtures;
import app.workplan.web.PlanRows;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office without a mouse: keys in the ledger and in the structure, and where the cursor is afterwards. */
class KeyboardIT extends BrowserTestBase {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void office() {
        fixtures.ready();
        open("/login");
        page.fill("[name=username]", "office@alpha");
        page.fill("[name=password]", Fixtures.PASSWORD);
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    @Test
    void keysMoveThroughTheLedgerEditARowAndTellOfThemselves() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        LocalDate end = today.withMonth(12).withDayOfMonth(31);
        PlanRows rows =
                PlanRows.issued(jdbc, fixtures.bureau("alpha"), today.withDayOfYear(1), end, today.withDayOfYear(1));
        for (String code : List.of("L-1", "L-2", "L-3")) {
            rows.task(code, end.toString(), "STAFF", null).share(code, fixtures.department("A1"), "LEAD");
        }
        open("/plans/" + rows.planId() + "/tasks");
        press("j");
        assertThat(focusedRow()).isEqualTo("L-1");
        press("j", "j", "k");
        assertThat(focusedRow()).isEqualTo("L-2");

        press("e");
        Locator cell = page.locator("tr[data-task-code=L-2] td.is-open");
        cell.waitFor();
        cell.locator(".ts-control input").waitFor();
        press("j");
        assertThat(page.locator("tr[data-task-code=L-2] td.is-open").count())
                .as("a letter typed into a field is a letter")
                .isEqualTo(1);
        press("Escape");
        if (page.locator("td.is-open").count() > 0) {
            press("Escape"); // the first one closes the list of departments
        }
        assertThat(focusedRow()).isEqualTo("L-2");

        press("?");
        assertThat(page.locator("dialog[open]").count()).isEqualTo(1);
        assertAccessible();
        press("Escape");
        assertThat(page.locator("dialog[open]").count()).isZero();
        assertThat(focusedRow()).as("given back by the dialog").isEqualTo("L-2");

        press("/");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
        press("k");
        assertThat(page.evaluate("document.activeElement.value")).isEqualTo("k");
    }

    @Test
    void aRowMovedInTheStructureKeepsTheCursor() {
        long plan = fixtures.plans().draftOf("OWN");
        long item = fixtures.plans().itemOf(plan);
        open("/plans/" + plan + "/structure?at=" + item);
        page.fill("form[data-form=add-node] [name=title]", "Second");
        page.press("form[data-form=add-node] [name=title]", "Enter");
        page.locator("[data-node-kind=ITEM] >> nth=1").waitFor();
        assertThat(page.inputValue("form[data-form=add-node] [name=title]"))
                .as("what was added is not typed again")
                .isEmpty();
        assertThat(page.locator("[data-restored]").count()).isZero();

        open("/plans/" + plan + "/structure?at=" + item);
        waitForRow(item);
        for (String step : List.of("ArrowDown", "ArrowUp", "ArrowDown")) {
            int place = step.equals("ArrowDown") ? 1 : 0;
            press("Alt+" + step);
            page.locator("[data-node-kind=ITEM] >> nth=" + place + " >> xpath=self::*[@data-node-id='" + item + "']")
                    .waitFor();
            waitForRow(item);
        }
    }

    @Test
    void everyPageTellsItsOwnKeys() {
        long plan = fixtures.plans().draftOf("OWN");
        open("/plans/" + plan + "/structure?at=" + fixtures.plans().itemOf(plan));
        assertThat(toldKeys()).contains("Alt").doesNotContain("j", "x");
        assertAccessible();
        press("Escape");
        assertThat(page.locator("dialog[open]").count()).isZero();

        for (String path : List.of("/plans", "/reviews", "/tasks/views", "/plans/new")) {
            open(path);
            page.evaluate("document.activeElement.blur()");
            assertThat(toldKeys()).as(path).containsExactly("/", "?");
        }
        open("/plans/" + plan);
        page.evaluate("document.activeElement.blur()");
        assertThat(toldKeys()).as("a plan with its source").containsExactly("/", "↑", "↓", "?");
        open("/tasks");
        page.locator("details.wp-menu > summary").click();
        page.locator("details.wp-menu [data-keys]").click();
        assertThat(page.locator("dialog[open] kbd").allTextContents()).contains("/", "j", "?");
    }

    private List<String> toldKeys() {
        press("?");
        assertThat(page.locator("dialog[open]").count()).isEqualTo(1);
        return page.locator("dialog[open] kbd").allTextContents();
    }

    private void waitForRow(long node) {
        page.waitForFunction(
                "id => document.activeElement.closest('[data-node-id]')?.dataset.nodeId === id", String.valueOf(node));
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private Object focusedRow() {
        return page.evaluate("document.activeElement.closest('tr')?.dataset.taskCode || ''");
    }
}
