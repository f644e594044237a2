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

/** The office ticks rows by keyboard, moves their due date together and takes it back; in a bureau of its own. */
class BulkChangeIT extends BrowserTestBase {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final String end = today.withMonth(12).withDayOfMonth(31).toString();
    private PlanRows rows;

    @BeforeEach
    void plan() {
        fixtures.ready();
        String bureau = fixtures.emptyBureau();
        long department = fixtures.newDepartment(bureau, "A1");
        rows = PlanRows.issued(
                jdbc, fixtures.bureau(bureau), today.withDayOfYear(1), LocalDate.parse(end), today.withDayOfYear(1));
        for (int i = 1; i <= 4; i++) {
            rows.task("X-" + i, end, "STAFF", null).share("X-" + i, department, "LEAD");
        }
        page.navigate("/login");
        page.fill("[name=username]", "office@" + bureau);
        page.fill("[name=password]", Fixtures.PASSWORD);
        page.click("form[data-form=login] [type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private long dueOn(String day) {
        return jdbc.sql("select count(*) from task where plan_id = :plan and due_on = cast(:day as date)")
                .param("plan", rows.planId())
                .param("day", day)
                .query(Long.class)
                .single();
    }

    @Test
    void rowsTickedByKeyboardGetOneDueDateAndGiveItBack() {
        open("/plans/" + rows.planId() + "/tasks");
        Locator bar = page.locator("#led-bulk");
        assertThat(bar.isVisible()).isFalse();
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(bar.locator("[data-count]").textContent()).isEqualTo("已选 2 项");
        assertAccessible();
        page.keyboard().press("x");
        assertThat(bar.locator("[data-count]").textContent()).isEqualTo("已选 1 项");
        page.keyboard().press("x");
        bar.locator("[value=DUE]").click();
        page.waitForSelector("form[data-form=bulk-preview]");
        assertAccessible();
        String day = today.withMonth(12).withDayOfMonth(20).toString();
        page.fill("[name=dueOn]", day);
        page.fill("[name=basis]", "Minutes 21");
        page.locator("form[data-form=bulk-preview] [type=submit]").click();
        page.waitForSelector("#preview[data-will='2'][data-stay='0']");
        assertAccessible();
        page.locator("form[data-form=bulk-change] [type=submit]").click();
        page.waitForSelector("#flash[role=status]");
        assertThat(dueOn(day)).isEqualTo(2);
        assertAccessible();
        page.locator("#flash form[data-form=undo] [type=submit]").click();
        page.waitForURL(url -> url.contains("/tasks/bulk/changes/"));
        assertThat(dueOn(end)).isEqualTo(4);
        assertAccessible();
    }

    @Test
    void theWholePageAndTheWholeFilterAreOneClickEach() {
        open("/plans/" + rows.planId() + "/tasks");
        Locator bar = page.locator("#led-bulk");
        page.locator("[data-select-page]").check();
        assertThat(bar.locator("[data-count]").textContent()).isEqualTo("已选 4 项");
        bar.locator("[data-unselect]").click();
        assertThat(bar.isVisible()).isFalse();
        page.locator("td.ck input").first().check();
        bar.locator("[name=all]").check();
        assertThat(page.locator("tr.is-selected").count()).isEqualTo(4);
        bar.locator("[value=WEIGHT]").click();
        page.waitForSelector("form[data-form=bulk-preview]");
        assertThat(page.inputValue("[name=tasks]").split(" ")).hasSize(4);
    }
}
