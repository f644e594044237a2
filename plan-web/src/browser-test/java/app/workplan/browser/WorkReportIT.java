package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/**
 * 半年总结: the office of Hengshan, on the packaged program with its demonstration, drafts the half-year report from what was
 * tracked, edits a paragraph, drafts it again as of another day, keeps the edit, and downloads the file with it.
 */
class WorkReportIT {

    private static final String MINE = "衡山县上下压实安全生产责任，防汛备汛扎实到位。";
    private static final String EARLIER = "2020-10-31";

    @Test
    void hengshanWritesItsHalfYearReport() throws IOException {
        try (RunningJar demo = RunningJar.start("demo");
                BrowserContext visit = Chromium.shared()
                        .newContext(new Browser.NewContextOptions()
                                .setBaseURL(demo.address())
                                .setAcceptDownloads(true))) {
            Page page = visit.newPage();
            page.navigate("/login");
            page.fill("[name=username]", "office@hengshan");
            page.fill("[name=password]", "Workplan-2026");
            page.press("[name=password]", "Enter");
            page.waitForURL(url -> !url.contains("/login"));
            page.navigate("/reports");
            page.locator("a[href$='/reports/written']").click();
            page.locator("a[href$='/reports/new']").first().click();
            page.locator("form[data-form=draft-report] [name=kind][value=HALF_YEAR]")
                    .check();
            page.fill("form[data-form=draft-report] [name=asOf]", EARLIER);
            page.locator("form[data-form=draft-report] [type=submit]").click();
            page.locator("[data-report-id][data-job-state=DONE]").waitFor();
            String opening = page.locator("[data-part-id] [data-words]").first().innerText();
            assertThat(opening).contains("截至2020年10月31日", "共有任务");

            Locator review = page.locator("[data-part-id][data-level='0']:has([data-source=ENTRY])")
                    .first();
            String part = "#part-" + review.getAttribute("data-part-id");
            page.locator(part + " .rep-edit > summary").click();
            page.fill(part + " textarea", MINE);
            page.locator(part + " form[data-form=word-part] [type=submit]").click();
            page.locator("#flash").waitFor();
            assertThat(page.locator(part + " [data-words]").innerText()).isEqualTo(MINE);

            page.fill("form[data-form=redraft-report] [name=asOf]", "2021-01-15");
            page.locator("form[data-form=redraft-report] [type=submit]").click();
            page.locator("[data-as-of='2021-01-15'][data-job-state=DONE]").waitFor();
            assertThat(page.locator("[data-part-id] [data-words]").first().innerText())
                    .contains("截至2021年1月15日");
            assertThat(page.locator(part + " [data-words]").innerText()).isEqualTo(MINE);
            assertThat(page.locator(part + " [data-proposed]").innerText()).isNotBlank();
            page.locator(part + " [name=take][value=OWN]").click();
            page.locator("#flash").waitFor();
            assertThat(page.locator(part + " [data-words]").innerText()).isEqualTo(MINE);
            assertThat(page.locator(part + " [data-proposed]").count()).isZero();

            Download file =
                    page.waitForDownload(() -> page.locator("a[data-document=half-year-report][data-format=docx]")
                            .click());
            assertThat(file.suggestedFilename())
                    .startsWith("衡山县应急管理局2020年下半年工作总结")
                    .endsWith(".docx");
            String words = words(file.path());
            assertThat(words).contains(MINE, "截至2021年1月15日", "衡山县应急管理局");
            page.navigate("/reports");
            Download same =
                    page.waitForDownload(() -> page.locator("a[data-document=half-year-report][data-format=docx]")
                            .click());
            assertThat(words(same.path())).contains(MINE);
        }
    }

    /** The text of a docx file, without its marks. */
    private static String words(Path docx) throws IOException {
        try (InputStream file = Files.newInputStream(docx);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]+>", "");
                }
            }
        }
        return "";
    }
}
