package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.Fixtures;
import app.workplan.web.Plans;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 高对比度: switched on by the reader on the account page, it holds on the main pages, on a desk and on a phone, in both languages. */
class HighContrastIT extends BrowserTestBase {

    private static final String SEVEN_TO_ONE =
            "{ runOnly: { type: 'rule', values: ['color-contrast-enhanced'] }, resultTypes: ['violations'] }";

    private static final String RING = """
            () => { const style = getComputedStyle(document.activeElement);
              return style.outlineStyle + ' ' + parseFloat(style.outlineWidth); }""";

    /** Of the borders on which the eye relies, those nearer to white than 3:1, which is a luminance above 0.3. */
    private static final String FAINT_BORDERS = """
            () => { const light = c => { const v = c.match(/[\\d.]+/g).map(Number);
                if (v.length > 3 && v[3] === 0) return 0;
                const l = v.slice(0, 3).map(x => x / 255).map(x => x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
                return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2]; };
              return Array.from(document.querySelectorAll('main :is(.wp-card, .wp-light, .btn, .form-control, .form-select, .form-check-input, td)'))
                .filter(e => e.getClientRects().length && parseFloat(getComputedStyle(e).borderBottomWidth) > 0
                  && getComputedStyle(e).borderBottomStyle !== 'none' && light(getComputedStyle(e).borderBottomColor) > 0.3)
                .map(e => e.className + ' ' + getComputedStyle(e).borderBottomColor).join(' | '); }""";

    @Autowired
    private Fixtures fixtures;

    private Plans.Small plan = new Plans.Small(0, 0, 0, 0);

    @BeforeEach
    void people() {
        fixtures.ready();
        plan = fixtures.plans().monthly();
        fixtures.plans().completionOf("OWN");
    }

    @Test
    void everyTextStandsOutSevenToOneOnTheMainPages() {
        signIn(fixtures.somebody("alpha", Set.of(Role.HEAD), Set.of(fixtures.department("A1"))));
        open("/tasks");
        assertThat(axe(SEVEN_TO_ONE))
                .as("without the switch the rule finds something")
                .isNotEmpty();
        switchOn();
        List<String> found = new ArrayList<>(check(
                "/my",
                "/tasks",
                "/plans/" + plan.planId() + "/tasks",
                "/tasks/" + plan.taskId(),
                "/plans/" + plan.planId()));
        signIn(fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of()));
        switchOn();
        found.addAll(check("/dashboard", "/dashboard?plan=" + plan.planId()));
        signIn(fixtures.somebody("alpha", Set.of(Role.OFFICE), Set.of()));
        switchOn();
        found.addAll(check("/reviews", "/plans/" + plan.planId() + "/tasks", "/handovers/new"));
        assertThat(found).isEmpty();
    }

    @Test
    void focusIsAThickRing() {
        signIn(fixtures.somebody("alpha", Set.of(Role.HEAD), Set.of(fixtures.department("A1"))));
        open("/my");
        assertThat(ring()).isEqualTo("solid 2");
        switchOn();
        open("/my");
        assertThat(ring()).isEqualTo("solid 3");
    }

    @Test
    void pageIsThereInLargePrintWithoutScript() {
        signIn(fixtures.somebody("alpha", Set.of(Role.HEAD), Set.of(fixtures.department("A1"))));
        open("/account?lang=zh-CN");
        page.check("[name=largePrint]");
        page.check("[name=highContrast]");
        page.locator("form[data-form=preferences] [type=submit]").click();
        page.locator("#flash").waitFor();
        try (BrowserContext plain = Chromium.shared()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address())
                        .setStorageState(page.context().storageState())
                        .setJavaScriptEnabled(false))) {
            Page visit = plain.newPage();
            visit.navigate("/my");
            assertThat(visit.locator("html").getAttribute("data-contrast")).isEqualTo("high");
            assertThat(visit.locator("h1").isVisible()).isTrue();
            assertThat(visit.locator("[data-no-change-rest]").first().isVisible())
                    .as("what only a script can do is not offered")
                    .isFalse();
        }
    }

    private String ring() {
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        return String.valueOf(page.evaluate(RING));
    }

    private List<String> check(String... addresses) {
        List<String> found = new ArrayList<>();
        for (String address : addresses) {
            for (String language : List.of("zh-CN", "en")) {
                page.setViewportSize(language.equals("en") ? 390 : 1440, 900);
                open(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(page.locator("html").getAttribute("data-contrast")).isEqualTo("high");
                axe(SEVEN_TO_ONE).forEach(problem -> found.add(address + " " + language + ": " + problem));
                accessibilityProblems().forEach(problem -> found.add(address + " " + language + ": " + problem));
                String faint = String.valueOf(page.evaluate(FAINT_BORDERS));
                if (!faint.isEmpty()) {
                    found.add(address + " " + language + " has faint borders: " + faint);
                }
            }
        }
        page.setViewportSize(1440, 900);
        return found;
    }

    private void switchOn() {
        open("/account?lang=zh-CN");
        page.check("[name=highContrast]");
        page.locator("form[data-form=preferences] [type=submit]").click();
        page.locator("#flash").waitFor();
    }

    private void signIn(String username) {
        page.context().clearCookies();
        open("/login");
        page.fill("[name=username]", username);
        page.fill("[name=password]", Fixtures.PASSWORD);
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }
}
