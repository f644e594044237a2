package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Fixtures;
import app.workplan.web.Plans;
import app.workplan.web.security.PageVisits;
import app.workplan.web.security.PageVisits.Visit;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every page there is, as everybody who may open it, in both languages, on a desk and on a phone: nothing that keeps a
 * disabled user out, no complaint of the browser, no sideways scroll, no Chinese word on an English page.
 */
class EveryPageIT extends BrowserTestBase {

    /** The fixtures' data are English, so that any Chinese character without a mark of its language is a leftover. */
    private static final String CHINESE_WORDS = """
            () => { const found = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let n = walker.nextNode(); n; n = walker.nextNode())
                if (/[\\u4e00-\\u9fff]/.test(n.data) && !n.parentElement.closest('[lang^=zh], script')) found.push(n.data.trim());
              document.querySelectorAll('[title], [aria-label], [placeholder]').forEach(e => ['title', 'aria-label', 'placeholder'].forEach(
                a => /[\\u4e00-\\u9fff]/.test(e.getAttribute(a) || '') && !e.closest('[lang^=zh]') && found.push(e.getAttribute(a))));
              return found.join(' | '); }""";

    private static final String SKIPS = """
            () => { const first = document.querySelector('a[href], button, input:not([type=hidden]), summary');
              if (!first.matches('a.wp-skip')) return false;
              first.focus(); first.click();
              return document.activeElement.id === 'main'; }""";

    @Autowired
    private Fixtures fixtures;

    private final List<String> found = new ArrayList<>();
    private final Set<String> read = new HashSet<>();
    private String caller = "";

    @BeforeEach
    void people() {
        fixtures.ready();
    }

    @Test
    void isFitForEverybodyOnDeskAndPhoneInBothLanguages() {
        List<Visit> visits = Stream.concat(PageVisits.all(fixtures).stream(), states().stream())
                .toList();
        visits.forEach(visit -> {
            become(visit.caller());
            look(visit, "zh-CN", 1440, 390);
            // what another caller sees of the same page has the same words; axe takes most of the time
            if (read.add(visit.address())) {
                look(visit, "en", 390, 1440);
            }
        });
        assertThat(visits).as("pages in the matrix").hasSizeGreaterThan(70);
        assertThat(found).isEmpty();
    }

    /** Pages that look different by what they show. */
    private List<Visit> states() {
        Plans plans = fixtures.plans();
        Plans.Small monthly = plans.monthly();
        plans.completionOf("OWN");
        plans.entryOf("OTHER_DEPARTMENT");
        Plans.Small closed = plans.ofAlpha();
        plans.close(closed, "alpha");
        long draft = plans.draftOf("OWN");
        List<Visit> states = new ArrayList<>();
        for (String address : List.of(
                "/plans/" + draft,
                "/plans/" + draft + "/tasks",
                "/plans/" + draft + "/structure?at=" + plans.chapterOf(draft),
                "/plans/" + draft + "/structure?at=" + plans.itemOf(draft),
                "/plans/" + draft + "/structure/" + plans.itemOf(draft) + "/split",
                "/reports?plan=" + draft,
                "/plans/" + closed.planId(),
                "/plans/" + closed.planId() + "/structure",
                "/dashboard?plan=" + closed.planId(),
                "/dashboard?screen=1&plan=" + closed.planId(),
                "/dashboard/heat?measure=progress&plan=" + closed.planId(),
                "/tasks/" + monthly.taskId(),
                "/tasks?light=DONE",
                "/search?q=Inspect",
                "/search?q=nowhere")) {
            states.add(new Visit("office", address));
        }
        String empty = fixtures.emptyBureau();
        for (String address : List.of(
                "/plans",
                "/tasks",
                "/tasks/views",
                "/dashboard",
                "/reports",
                "/reviews",
                "/imports/new",
                "/search?q=x")) {
            states.add(new Visit("office@" + empty, address));
        }
        for (String address : List.of("/admin", "/admin/departments", "/admin/groups", "/admin/users")) {
            states.add(new Visit("admin@" + empty, address));
        }
        states.add(new Visit(fixtures.headWithoutWork(), "/my"));
        return states;
    }

    private void become(String next) {
        if (next.equals(caller)) {
            return;
        }
        caller = next;
        page.context().clearCookies();
        if (next.equals("anonymous")) {
            return;
        }
        page.navigate("/login");
        page.fill("[name=username]", next.equals("first") ? "admin" : next.contains("@") ? next : next + "@alpha");
        page.fill("[name=password]", Fixtures.PASSWORD);
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Opened at the first width, where it is read aloud; then made as wide as the other. */
    private void look(Visit visit, String language, int width, int other) {
        String what = visit.caller() + " " + visit.address() + " " + language + " ";
        page.setViewportSize(width, 900);
        String address = visit.address();
        Response answer = page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
        if (answer.status() != 200) {
            found.add(what + "answers " + answer.status());
        }
        accessibilityProblems().forEach(problem -> found.add(what + width + ": " + problem));
        if (language.equals("en")) {
            String chinese = String.valueOf(page.evaluate(CHINESE_WORDS));
            if (!chinese.isEmpty()) {
                found.add(what + "says " + chinese);
            }
        }
        scrolls(what + width);
        page.setViewportSize(other, 900);
        scrolls(what + other);
        if (!(boolean) page.evaluate(SKIPS)) {
            found.add(what + "has no link past the navigation");
        }
        complaints.forEach(complaint -> found.add(what + "complains " + complaint));
        complaints.clear();
    }

    private void scrolls(String what) {
        int over = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
        if (over > 0) {
            found.add(what + " scrolls sideways by " + over);
        }
    }
}
