package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.UploadedText;
import app.workplan.web.Fixtures;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Source and structure of an import, side by side on a desk, one after the other on a phone. */
class ImportPanesIT extends BrowserTestBase {

    private static final String TOP = "() => document.querySelector('#source .body').scrollTop";

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private ImportService imports;

    private void open(int width, int height) {
        fixtures.ready();
        String text = "某市应急管理局2026年工作要点\n一、重点工作\n"
                + IntStream.rangeClosed(1, 60)
                        .filter(i -> i != 30)
                        .mapToObj(i -> i + ".抓好第" + i + "件事。" + "做好准备，落实责任。".repeat(8) + (i == 40 ? "会同市公安局开展检查。" : "")
                                + "（A1负责）")
                        .collect(Collectors.joining("\n"));
        long id = imports.start(fixtures.plans().office("alpha"), new UploadedText(null, text));
        page.setViewportSize(width, height);
        page.navigate("/login");
        page.locator("[name=username]").fill("office@alpha");
        page.locator("[name=password]").fill(Fixtures.PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate("/imports/" + id);
    }

    private double number(String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    @Test
    void theSideTheReaderMovesLeadsTheOther() {
        open(1440, 900);
        page.mouse().move(1100, 600);
        page.mouse().wheel(0, 2500);
        page.waitForFunction("() => document.querySelector('#source .body').scrollTop > 200");
        page.mouse().move(300, 600);
        double before = number("() => window.scrollY");
        page.mouse().wheel(0, -1500);
        page.waitForFunction("y => Math.abs(window.scrollY - y) > 100", before);

        page.locator("[data-scroll-together]").click();
        assertThat(page.locator("[data-scroll-together]").getAttribute("aria-pressed"))
                .isEqualTo("false");
        page.reload();
        assertThat(page.locator("[data-scroll-together]").getAttribute("aria-pressed"))
                .as("kept in this browser")
                .isEqualTo("false");
        double top = number(TOP);
        page.mouse().move(1100, 600);
        page.mouse().wheel(0, 1500);
        page.waitForTimeout(400);
        assertThat(number(TOP)).as("nothing follows").isEqualTo(top);
        page.locator("[data-scroll-together]").click();
    }

    @Test
    void onAPhoneOneSideIsShownAtATime() {
        open(390, 844);
        assertThat(page.locator(".imp-row").first().isVisible()).isTrue();
        assertThat(page.locator("#source .body").isVisible()).isFalse();
        page.locator("[data-pane=source]").click();
        assertThat(page.locator("#source .body").isVisible()).isTrue();
        assertThat(page.locator(".imp-row").first().isVisible()).isFalse();
        assertThat(number("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertAccessible();
        page.locator("[data-pane=rows]").click();
        assertThat(page.locator(".imp-row").first().isVisible()).isTrue();
    }

    @Test
    void keysLeadToTheNextDoubtAndCorrectWhatIsThere() {
        open(1024, 768);
        assertThat(number("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(1024);
        page.keyboard().press("n");
        page.locator("[data-review-edit]").waitFor();
        assertThat(page.locator(".imp-row.is-current .tt a").textContent()).contains("第31件事");
        assertAccessible();
        page.keyboard().press("m");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("f-under-edit");

        page.locator("details[data-demands=frequencies] > summary").click();
        page.locator("form[data-form=review-frequencies] [name=per]").selectOption("MONTH");
        page.locator("form[data-form=review-frequencies] [name=times]").fill("2");
        page.locator("form[data-form=review-frequencies] [name=words]").fill("会商");
        page.locator("form[data-form=review-frequencies] [type=submit]").click();
        page.locator(".imp-row .imp-frequency").waitFor();

        page.locator("[data-mention] button[value=TAKE]").click();
        page.waitForFunction("() => !document.querySelector('[data-mention]')");
        assertThat(page.locator(".wp-tag:has-text('公安局')").count()).isEqualTo(1);
        assertAccessible();
    }
}
