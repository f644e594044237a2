package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Files;
import app.workplan.web.Fixtures;
import app.workplan.web.Plans;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A photograph from a head's phone to the office's decision. */
class EvidenceIT extends BrowserTestBase {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private Files files;

    @Autowired
    private JdbcClient jdbc;

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

    private void assertNoSidewaysScroll() {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    @Test
    void aPhotographFromAPhoneIsAcceptedBesideTheDemand() {
        Plans.Small plan = fixtures.plans().ofAlpha();
        jdbc.sql(
                        "update task set required_evidence = 'Photographs of the site', completion_standard = 'Every mine once' where id = :id")
                .param("id", plan.taskId())
                .update();
        page.setViewportSize(390, 844);
        login("head@alpha");
        page.locator("[data-share-id='" + plan.first() + "'] a[data-mark-done-with-file]")
                .click();
        page.waitForURL(url -> url.contains("/tasks/" + plan.taskId()));
        Locator form = page.locator("form[data-form=mark-done][data-share-id='" + plan.first() + "']");
        form.locator("[name=text]").fill("所有矿山检查完毕");
        form.locator("button.is-suggested").click();
        page.waitForSelector("[role=alert]");
        assertThat(form.locator("[name=text]").inputValue()).isEqualTo("所有矿山检查完毕");
        assertAccessible();
        assertNoSidewaysScroll();
        assertThat(form.locator("input[type=file]").boundingBox().height).isGreaterThanOrEqualTo(44);

        form.locator("input[type=file]")
                .setInputFiles(new FilePayload("IMG_0001.jpg", "image/jpeg", files.picture("jpg")));
        form.locator("button.is-suggested").click();
        page.waitForSelector("[role=status]");
        assertAccessible();
        assertNoSidewaysScroll();

        page.setViewportSize(1440, 900);
        login("office@alpha");
        open("/reviews");
        Locator row = page.locator("[data-review-kind=completion][data-share-id='" + plan.first() + "']");
        assertThat(row.locator("[data-evidence-count]").getAttribute("data-evidence-count"))
                .isEqualTo("1");
        row.locator("[data-evidence-count]").click();
        page.waitForSelector("main[data-page=completion]");
        page.waitForFunction("() => document.querySelector('.evi-shown img').naturalWidth === 40");
        assertThat(page.locator("main").innerText())
                .contains("Inspect all mines")
                .contains("Every mine once");
        assertAccessible();
        page.setViewportSize(390, 844);
        assertNoSidewaysScroll();
        assertAccessible();
        page.setViewportSize(1440, 900);
        page.locator("form[data-form=accept] [type=submit]").click();
        page.waitForSelector("[role=status]");
        assertThat(page.url()).endsWith("/reviews");
        complaints.removeIf(told -> told.contains("422"));
    }

    @Test
    void aFileOfTwentyOneMegabytesIsRefusedAtItsFieldOverTheWire(@TempDir Path folder) throws IOException {
        Plans.Small plan = fixtures.plans().ofAlpha();
        login("head@alpha");
        open("/tasks/" + plan.taskId());
        Locator form = page.locator("form[data-form=mark-done][data-share-id='" + plan.first() + "']");
        form.locator("[name=text]").fill("Typed words");
        Path big = java.nio.file.Files.write(folder.resolve("big.pdf"), new byte[21 * 1024 * 1024]);
        form.locator("input[type=file]").setInputFiles(big);
        Response answer = page.waitForResponse(
                response -> response.url().endsWith("/completion"),
                () -> form.locator("button.is-suggested").click());
        assertThat(answer.status()).isEqualTo(422);
        page.waitForSelector("[role=alert]");
        assertThat(page.locator("[role=alert]").innerText()).contains("big.pdf").contains("20 MB");
        assertThat(form.locator("[name=text]").inputValue()).isEqualTo("Typed words");
        complaints.removeIf(told -> told.contains("422"));
    }

    @Test
    void whatAnAttachmentHoldsIsSavedAndNotShown() {
        Plans.Small plan = fixtures.plans().ofAlpha();
        login("head@alpha");
        open("/tasks/" + plan.taskId());
        Locator form = page.locator("form[data-form=mark-done][data-share-id='" + plan.first() + "']");
        form.locator("[name=text]").fill("Done");
        form.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "会议纪要.txt", "text/html", "words <script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
        form.locator("button.is-suggested").click();
        page.waitForSelector("[role=status]");
        var saved = page.waitForDownload(
                () -> page.locator("#evidence a[data-attachment-id]").click());
        assertThat(saved.suggestedFilename()).isEqualTo("会议纪要.txt");
    }
}
