package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Fixtures;
import app.workplan.web.PlanRows;
import app.workplan.web.exchange.Books;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office takes the filtered ledger along, changes it in a spreadsheet program and brings it back. */
class ExchangeIT extends BrowserTestBase {

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
            rows.task("X-" + i, end, i == 4 ? "STAFF" : "DEFAULT", null).share("X-" + i, department, "LEAD");
        }
        page.navigate("/login");
        page.fill("[name=username]", "office@" + bureau);
        page.fill("[name=password]", Fixtures.PASSWORD);
        page.click("form[data-form=login] [type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    @Test
    void theFilteredLedgerLeavesIsChangedOutsideAndComesBack() throws IOException {
        open("/plans/" + rows.planId() + "/tasks?origin=DEFAULT");
        Download list = page.waitForDownload(
                () -> page.locator("a[data-export]").first().click());
        assertThat(list.suggestedFilename()).endsWith(".xlsx");
        page.locator("a[data-exchange]").click();
        page.waitForURL(url -> url.contains("/exchange"));
        assertAccessible();
        Download leaving =
                page.waitForDownload(() -> page.locator("a[data-download]").click());
        byte[] changed;
        try (InputStream in = leaving.createReadStream()) {
            changed = Books.changed(in.readAllBytes(), sheet -> {
                Books.cell(sheet, "X-2", "任务").setCellValue("Inspect every mine");
                Books.cell(sheet, "X-2", "完成时限").setCellValue("12月20日");
            });
        }
        page.setInputFiles("#f-file", new FilePayload("ledger.xlsx", "application/octet-stream", changed));
        page.locator("form[data-form=check-exchange] [type=submit]").click();
        Locator looked = page.locator("#looked");
        looked.waitFor();
        assertThat(looked.getAttribute("data-changed")).isEqualTo("1");
        assertThat(looked.getAttribute("data-unchanged")).isEqualTo("2");
        assertThat(looked.locator("tr[data-task-code=X-2] ins").allTextContents())
                .contains("Inspect every mine", "12月20日");
        assertAccessible();
        page.fill("#f-basis", "Minutes 21");
        page.locator("form[data-form=import-exchange] .btn-primary[type=submit]")
                .click();
        page.waitForSelector("#flash[role=status]");
        assertThat(jdbc.sql("select title || ' ' || due_on from task where id = :id")
                        .param("id", rows.taskId("X-2"))
                        .query(String.class)
                        .single())
                .isEqualTo("Inspect every mine " + today.getYear() + "-12-20");
        assertAccessible();
    }
}
