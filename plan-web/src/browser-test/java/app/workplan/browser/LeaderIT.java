package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.workplan.web.Fixtures;
import app.workplan.web.PlanRows;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a leader sees after logging in: who is behind without a click, why with one; charts to take along, a screen for a room. */
class LeaderIT extends BrowserTestBase {

    private static final int HEIGHT = 900;
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aBureauWithOneLateDepartment() {
        fixtures.ready();
        String bureau = fixtures.emptyBureau();
        long mines = fixtures.newDepartment(bureau, "非煤矿山安全监督管理科");
        long floods = fixtures.newDepartment(bureau, "防汛抗旱救灾科");
        LocalDate issued = TODAY.minusDays(200);
        PlanRows.issued(jdbc, fixtures.bureau(bureau), TODAY.minusDays(210), TODAY.plusDays(150), issued)
                .task("T-1", TODAY.plusDays(100).toString(), "DEFAULT", null)
                .share("T-1", mines, "LEAD")
                .task("T-2", TODAY.minusDays(40).toString(), "TEXT", null)
                .share("T-2", floods, "LEAD")
                .reported(
                        "T-2",
                        floods,
                        60,
                        TODAY.minusDays(60).toString(),
                        TODAY.minusDays(50).toString())
                .task("T-3", TODAY.plusDays(5).toString(), "TEXT", null)
                .share("T-3", mines, "LEAD");
        page.navigate("/login");
        page.fill("[name=username]", "leader@" + bureau);
        page.fill("[name=password]", Fixtures.PASSWORD);
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> url.contains("/dashboard"));
    }

    @Test
    void findsTheWorstOverdueDepartmentWithoutAClickAndItsWorstTaskWithOne() {
        Locator worst = page.locator(".dash-late tbody tr").first();
        assertThat(worst.innerText()).contains("防汛抗旱救灾科", "40");
        BoundingBox box = worst.boundingBox();
        assertThat(box.y + box.height).as("on the first screen").isLessThan(HEIGHT);
        assertThat(page.locator("tr[data-department-id]").first().getAttribute("data-department"))
                .isEqualTo("防汛抗旱救灾科");
        worst.locator("a").first().click();
        page.waitForURL(url -> url.contains("/tasks/"));
        assertThat(page.locator("[data-task-code=T-2]").first().isVisible()).isTrue();
    }

    @Test
    void savesAChartAsPictureAndAsSvg() throws IOException {
        page.waitForSelector(".wp-chart canvas");
        Download picture = page.waitForDownload(
                () -> page.locator("[data-save-chart=png]").first().click());
        byte[] bytes = Files.readAllBytes(picture.path());
        assertThat(new String(bytes, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
        assertThat(bytes.length).isGreaterThan(10_000);
        assertThat(picture.suggestedFilename()).isEqualTo("trend-" + TODAY + ".png");
        Download drawing = page.waitForDownload(
                () -> page.locator("[data-save-chart=svg]").first().click());
        String svg = Files.readString(drawing.path());
        assertThatCode(() -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(drawing.path().toFile()))
                .as("well-formed")
                .doesNotThrowAnyException();
        assertThat(svg).startsWith("<svg").contains("各月末实际进度、序时进度和逾期数", "实际 %", "序时 %");
    }

    @Test
    void everyPageOfTheDashboardIsAccessibleAtEveryWidth() {
        for (String address :
                new String[] {"/dashboard", "/dashboard/heat", "/dashboard/heat?measure=progress", "/dashboard?screen=1"
                }) {
            for (int width : new int[] {1440, 1024, 390}) {
                page.setViewportSize(width, HEIGHT);
                open(address);
                assertThat(accessibilityProblems())
                        .as("%s at %d", address, width)
                        .isEmpty();
                assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("%s at %d: no sideways scrolling", address, width)
                        .isTrue();
            }
        }
    }

    @Test
    void printsOnOnePage() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(pages(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true))))
                .isEqualTo(1);
    }

    /** Leaves of the page tree of a PDF. */
    private static long pages(byte[] pdf) {
        return Pattern.compile("/Type\\s*/Page\\b(?!s)")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }
}
