package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the user guide, taken by {@code docs/user-guide/pictures.sh} and in no other run: every page of
 * {@link #DEMO} and {@link #EMPTY} on a desk and on a phone, some on a tablet too, in both languages, of the packaged program with its
 * demonstration on a new folder.
 */
class GuidePictures {

    private static final Path IMAGES = Path.of("..", "docs", "user-guide", "images");

    /** Longer pages are cut: what follows looks alike, and the guide has to stay light. */
    private static final int LONGEST = 1900;

    private static final List<Integer> WIDTHS = List.of(1440, 390);

    /** Pages for leaders and of supervision, which are looked at on a tablet too. */
    private static final Set<String> TABLET = Set.of(
            "dashboard",
            "heat",
            "screen",
            "overview",
            "compare",
            "roll-forward",
            "lineage",
            "alignment",
            "indicators",
            "indicator",
            "indicator-edit",
            "projects",
            "project",
            "supervision",
            "letter",
            "supervision-file",
            "supervision-listings",
            "supervision-scores",
            "supervision-outcomes",
            "supervision-settings",
            "directives",
            "directive",
            "bulletins",
            "bulletin-new",
            "bulletin",
            "meetings",
            "meeting-new",
            "meeting");

    private static final List<String> LANGUAGES = List.of("zh", "en");

    /** {@code -Dworkplan.pictures=my,task}: these alone. */
    private static final List<String> ONLY = Stream.of(
                    System.getProperty("workplan.pictures", "").split(","))
            .filter(name -> !name.isBlank())
            .toList();

    /** One page. @param address with the names of {@link GuideThings} in braces; behind a {@code #} what alone is shown of it */
    private record Shot(String name, String user, String address) {

        List<Integer> widths() {
            return TABLET.contains(name) ? List.of(1440, 1024, 390) : WIDTHS;
        }
    }

    /** A new page of the product comes in here, and into the guide. */
    private static final List<Shot> DEMO = List.of(
            new Shot("login", "", "/login"),
            new Shot("dashboard", "leader", "/dashboard"),
            new Shot("heat", "leader", "/dashboard/heat"),
            new Shot("screen", "leader", "/dashboard?screen=1"),
            new Shot("overview", "leader@hunan", "/overview?asOf=2020-09-30"),
            new Shot("my", "head", "/my"),
            new Shot("inbox", "head", "/inbox"),
            new Shot("my-extension", "head", "/my#share-{extended}"),
            new Shot("task", "head", "/tasks/{task}"),
            new Shot("task-evidence", "head", "/tasks/{evidence}#evidence"),
            new Shot("rows", "head", "/tasks/{task}/rows"),
            new Shot("row", "head", "{row}"),
            new Shot("rows-import", "head", "/tasks/{task}/rows/import"),
            new Shot("recurrences", "office", "/tasks/{task}/recurrences"),
            new Shot("reviews", "office", "/reviews"),
            new Shot("completion", "office", "{completion}"),
            new Shot("plans", "office", "/plans"),
            new Shot("compare", "office", "/plans/compare"),
            new Shot("plan", "office", "/plans/{plan}"),
            new Shot("roll-forward", "office", "/plans/{plan}/roll-forward"),
            new Shot("lineage", "office", "/plans/{plan}/lineage"),
            new Shot("alignment", "office", "/plans/{plan}/alignment"),
            new Shot("plan-new", "office", "/plans/new"),
            new Shot("plan-draft", "office", "/plans/{draft}"),
            new Shot("plan-facts", "office", "/plans/{draft}/edit"),
            new Shot("structure", "office", "/plans/{draft}/structure?at={item}"),
            new Shot("split", "office", "/plans/{draft}/structure/{item}/split"),
            new Shot("amendments", "office", "/plans/{plan}/amendments"),
            new Shot("task-new", "office", "/plans/{plan}/tasks/new"),
            new Shot("task-edit", "office", "/tasks/{task}/edit"),
            new Shot("ledger", "office", "/plans/{plan}/tasks"),
            new Shot("ledger-empty", "office", "/plans/{plan}/tasks?q=none"),
            new Shot("views", "office", "/tasks/views"),
            new Shot("bulk", "office", "/tasks/bulk?change=DUE&pick={task}"),
            new Shot("bulk-change", "office", "{bulkChange}"),
            new Shot("departments", "leader", "/plans/{plan}/departments"),
            new Shot("sheet", "leader", "{sheet}"),
            new Shot("sheets", "leader", "/plans/{plan}/departments/sheets"),
            new Shot("calendar", "leader", "/plans/{plan}/calendar"),
            new Shot("timeline", "leader", "/plans/{plan}/timeline"),
            new Shot("gaps", "office", "/plans/{plan}/gaps"),
            new Shot("import-new", "office", "/imports/new"),
            new Shot("import", "office", "{import}"),
            new Shot("comparison", "office", "{amending}/comparison"),
            new Shot("indicators", "leader", "/indicators?plan={plan}"),
            new Shot("indicator", "office", "{indicator}"),
            new Shot("indicator-edit", "office", "{indicator}/edit"),
            new Shot("projects", "leader", "/projects?plan={plan}"),
            new Shot("project", "office", "{project}"),
            new Shot("search", "office", "/search?q=%E5%B0%BE%E7%9F%BF%E5%BA%93"),
            new Shot("help", "office", "/help"),
            new Shot("account", "office", "/account"),
            new Shot("notices", "head", "/account/notices"),
            new Shot("deputies", "head", "/account/deputies"),
            new Shot("handovers", "office", "/handovers"),
            new Shot("handover-new", "head", "/handovers/new"),
            new Shot("handover", "office", "{handover}"),
            new Shot("supervision", "office", "/supervision"),
            new Shot("letter", "office", "{letter}"),
            new Shot("supervision-file", "office", "{file}"),
            new Shot("supervision-listings", "office", "/supervision/listings"),
            new Shot("supervision-scores", "office", "/supervision/scores"),
            new Shot("supervision-outcomes", "office", "/supervision/outcomes"),
            new Shot("supervision-settings", "office", "/supervision/settings"),
            new Shot("directives", "leader", "/directives"),
            new Shot("directive", "leader", "{directive}"),
            new Shot("bulletins", "leader", "/bulletins"),
            new Shot("bulletin-new", "office", "/bulletins/new"),
            new Shot("bulletin", "leader", "{bulletin}"),
            new Shot("meetings", "leader", "/meetings"),
            new Shot("meeting-new", "office", "/meetings/new"),
            new Shot("meeting", "office", "{meeting}"),
            new Shot("not-found", "office", "/plans/1"),
            new Shot("admin", "admin", "/admin"),
            new Shot("admin-departments", "admin", "/admin/departments"),
            new Shot("admin-department", "admin", "{department}"),
            new Shot("admin-groups", "admin", "/admin/groups"),
            new Shot("admin-group", "admin", "{group}"),
            new Shot("admin-users", "admin", "/admin/users"),
            new Shot("admin-user", "admin", "{user}"),
            new Shot("admin-import", "admin", "/admin/import"),
            new Shot("admin-calendar", "admin", "/admin/calendar"),
            new Shot("admin-settings", "admin", "/admin/settings"),
            new Shot("admin-reminders", "admin", "/admin/reminders"),
            new Shot("audit", "auditor", "/audit"),
            new Shot("audit-chain", "auditor", "/audit/verification"));

    /** Of a production start: the administrator above the bureaus, and a bureau with nothing in it yet. */
    private static final List<Shot> EMPTY = List.of(
            new Shot("bureaus", "admin", "/admin/bureaus"),
            new Shot("bureau", "admin", "{bureau}"),
            new Shot("first-steps", "admin@north", "/admin"));

    private final GuideThings things = new GuideThings();

    @Test
    void takeThem() {
        List<Shot> demos = wanted(DEMO);
        if (!demos.isEmpty()) {
            try (RunningJar demo = RunningJar.start("demo")) {
                things.lookUp(demo);
                take(demo, demos);
            }
        }
        List<Shot> starts = wanted(EMPTY);
        if (!starts.isEmpty()) {
            try (RunningJar empty = RunningJar.start("")) {
                things.setUp(empty);
                take(empty, starts);
            }
        }
        assertThat(unnamed()).as("pictures of pages no longer in the tables").isEmpty();
    }

    private static List<Shot> wanted(List<Shot> shots) {
        return shots.stream()
                .filter(shot -> ONLY.isEmpty() || ONLY.contains(shot.name()))
                .toList();
    }

    private void take(RunningJar program, List<Shot> shots) {
        for (String language : LANGUAGES) {
            try (Browser browser = Chromium.speaking(language.equals("zh") ? "zh_CN" : "en")) {
                shots.stream().map(Shot::user).distinct().forEach(user -> {
                    try (BrowserContext visit = GuideThings.visit(browser, program)) {
                        Page page = visit.newPage();
                        if (!user.isEmpty()) {
                            things.login(page, user);
                        }
                        shots.stream()
                                .filter(shot -> shot.user().equals(user))
                                .forEach(shot -> shot.widths().forEach(width -> take(page, shot, language, width)));
                    }
                });
            }
        }
    }

    private void take(Page page, Shot shot, String language, int width) {
        String[] place = things.named(shot.address()).split("#");
        String address = place[0];
        String part = place.length > 1 ? place[1] : "";
        page.setViewportSize(width, 900);
        page.navigate(
                address + (address.contains("?") ? "&" : "?") + "lang=" + (language.equals("zh") ? "zh-CN" : "en"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        int height = (int) page.evaluate("document.documentElement.scrollHeight");
        // as tall as the picture, so that what sticks to the window's edge stands at the end and not amid the page
        page.setViewportSize(width, Math.max(600, Math.min(height, LONGEST)));
        page.evaluate("scrollTo(0, 0)");
        Path picture = IMAGES.resolve(language).resolve(shot.name() + "-" + width + ".png");
        if (part.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
        } else {
            page.locator("#" + part).screenshot(new Locator.ScreenshotOptions().setPath(picture));
        }
    }

    private static List<String> unnamed() {
        List<String> named = Stream.concat(DEMO.stream(), EMPTY.stream())
                .flatMap(shot -> shot.widths().stream().map(width -> shot.name() + "-" + width + ".png"))
                .toList();
        List<String> left = new ArrayList<>();
        for (String language : LANGUAGES) {
            try (Stream<Path> files = Files.list(IMAGES.resolve(language))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> !named.contains(file))
                        .forEach(left::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return left;
    }
}
