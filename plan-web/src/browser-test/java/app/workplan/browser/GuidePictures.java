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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the user guide, taken by {@code docs/user-guide/pictures.sh} and in no other run: every page of
 * {@link #DEMO} and {@link #EMPTY} on a desk and on a phone, in both languages, of the packaged program with its
 * demonstration on a new folder.
 */
class GuidePictures {

    private static final Path IMAGES = Path.of("..", "docs", "user-guide", "images");
    private static final Path SEED = Path.of("..", "seeds", "src", "main", "resources", "seeds", "changzhi-2024.txt");
    private static final String PASSWORD = "Workplan-2026";

    /** Longer pages are cut: what follows looks alike, and the guide has to stay light. */
    private static final int LONGEST = 1900;

    private static final List<Integer> WIDTHS = List.of(1440, 390);
    private static final List<String> LANGUAGES = List.of("zh", "en");

    /** {@code -Dworkplan.pictures=my,task}: these alone. */
    private static final List<String> ONLY = Stream.of(
                    System.getProperty("workplan.pictures", "").split(","))
            .filter(name -> !name.isBlank())
            .toList();

    /** One page. @param address with the names of {@link #look} in braces; behind a {@code #} what alone is shown of it */
    private record Shot(String name, String user, String address) {}

    /** A new page of the product comes in here, and into the guide. */
    private static final List<Shot> DEMO = List.of(
            new Shot("login", "", "/login"),
            new Shot("dashboard", "leader", "/dashboard"),
            new Shot("my", "head", "/my"),
            new Shot("my-extension", "head", "/my#share-{extended}"),
            new Shot("task", "head", "/tasks/{task}"),
            new Shot("task-evidence", "head", "/tasks/{evidence}#evidence"),
            new Shot("inbox", "head", "/inbox"),
            new Shot("reviews", "office", "/reviews"),
            new Shot("completion", "office", "{completion}"),
            new Shot("plans", "office", "/plans"),
            new Shot("plan", "office", "/plans/{plan}"),
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
            new Shot("departments", "leader", "/plans/{plan}/departments"),
            new Shot("sheets", "leader", "/plans/{plan}/departments/sheets"),
            new Shot("calendar", "leader", "/plans/{plan}/calendar"),
            new Shot("timeline", "leader", "/plans/{plan}/timeline"),
            new Shot("gaps", "office", "/plans/{plan}/gaps"),
            new Shot("import-new", "office", "/imports/new"),
            new Shot("import", "office", "{import}"),
            new Shot("search", "office", "/search?q=%E5%B0%BE%E7%9F%BF%E5%BA%93"),
            new Shot("help", "office", "/help"),
            new Shot("account", "office", "/account"),
            new Shot("deputies", "head", "/account/deputies"),
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
            new Shot("audit", "auditor", "/audit"));

    /** Of a production start: the administrator above the bureaus, and a bureau with nothing in it yet. */
    private static final List<Shot> EMPTY = List.of(
            new Shot("bureaus", "admin", "/admin/bureaus"),
            new Shot("bureau", "admin", "{bureau}"),
            new Shot("first-steps", "admin@north", "/admin"));

    private final Map<String, String> look = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();

    @Test
    void takeThem() {
        List<Shot> demos = wanted(DEMO);
        if (!demos.isEmpty()) {
            try (RunningJar demo = RunningJar.start("demo")) {
                lookUp(demo);
                take(demo, demos);
            }
        }
        List<Shot> starts = wanted(EMPTY);
        if (!starts.isEmpty()) {
            try (RunningJar empty = RunningJar.start("")) {
                setUp(empty);
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
                    try (BrowserContext visit = visit(browser, program)) {
                        Page page = visit.newPage();
                        if (!user.isEmpty()) {
                            login(page, user);
                        }
                        shots.stream()
                                .filter(shot -> shot.user().equals(user))
                                .forEach(shot -> WIDTHS.forEach(width -> take(page, shot, language, width)));
                    }
                });
            }
        }
    }

    private void take(Page page, Shot shot, String language, int width) {
        String[] place = shot.address().split("#");
        String address = place[0];
        String part = place.length > 1 ? place[1] : "";
        for (Map.Entry<String, String> name : look.entrySet()) {
            address = address.replace("{" + name.getKey() + "}", name.getValue());
            part = part.replace("{" + name.getKey() + "}", name.getValue());
        }
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

    private static BrowserContext visit(Browser browser, RunningJar program) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(program.address())
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1440, 900));
    }

    private void login(Page page, String user) {
        page.navigate("/login");
        page.fill("[name=username]", user);
        page.fill("[name=password]", passwords.getOrDefault(user, PASSWORD));
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Finds, or makes, the things the addresses name. */
    private void lookUp(RunningJar demo) {
        try (BrowserContext visit = visit(Chromium.shared(), demo)) {
            Page page = visit.newPage();
            login(page, "head");
            look.put("task", page.locator("article[data-task-id]").first().getAttribute("data-task-id"));
            GuideDeeds deeds = new GuideDeeds(page);
            look.put("extended", deeds.askForLater());
            look.put("evidence", deeds.handIn());
            deeds.handIn();
        }
        try (BrowserContext visit = visit(Chromium.shared(), demo)) {
            Page page = visit.newPage();
            login(page, "office");
            look.put("completion", GuideDeeds.returnOneAndFindTheOther(page));
        }
        try (BrowserContext visit = visit(Chromium.shared(), demo)) {
            Page page = visit.newPage();
            login(page, "office");
            page.navigate("/plans");
            look.put("plan", page.locator("[data-plan-state=ISSUED]").first().getAttribute("data-plan-id"));
            page.navigate("/plans/" + look.get("plan"));
            page.locator("form[data-form=roll-forward] [type=submit]").click();
            page.locator("form[data-form=issue-plan]").waitFor();
            look.put("draft", page.locator("[data-plan-id]").first().getAttribute("data-plan-id"));
            page.navigate("/plans/" + look.get("draft") + "/structure");
            look.put("item", page.locator("[data-node-kind=ITEM]").nth(4).getAttribute("data-node-id"));
            page.navigate("/tasks?light=OVERDUE");
            page.locator(".led-views details > summary").click();
            page.fill("#view-name", "每周例会");
            page.locator("form[data-form=save-view] [type=submit]").click();
            page.locator("#flash").waitFor();
            page.navigate("/imports/new");
            // of another year than the one imported already
            page.fill("[name=text]", read(SEED).replace("2024", "2025"));
            page.locator("form[data-form=upload] [type=submit]").click();
            page.locator("main[data-import-state=REVIEW]").waitFor();
            look.put("import", page.url().replaceFirst("\\?.*", ""));
        }
        try (BrowserContext visit = visit(Chromium.shared(), demo)) {
            Page page = visit.newPage();
            login(page, "admin");
            for (String thing : List.of("department", "group", "user")) {
                page.navigate("/admin/" + thing + "s");
                look.put(
                        thing,
                        page.locator("main table a[href^='/admin/" + thing + "s/']")
                                .first()
                                .getAttribute("href"));
            }
        }
    }

    /** One bureau, both administrators past their first login. */
    private void setUp(RunningJar empty) {
        try (BrowserContext visit = visit(Chromium.shared(), empty)) {
            Page page = visit.newPage();
            passwords.put("admin", empty.password());
            firstLogin(page, "admin");
            page.navigate("/admin/bureaus");
            page.fill("[name=name]", "北州市应急管理局");
            page.fill("[name=shortName]", "北州市");
            page.fill("[name=code]", "north");
            page.fill("[name=adminUsername]", "admin@north");
            page.fill("[name=adminName]", "宋晓岚");
            page.locator("form[data-form=create-bureau] [type=submit]").click();
            passwords.put(
                    "admin@north", page.locator("[data-one-time-password]").textContent());
            look.put(
                    "bureau",
                    page.locator("main table a[href^='/admin/bureaus/']")
                            .first()
                            .getAttribute("href"));
        }
        try (BrowserContext visit = visit(Chromium.shared(), empty)) {
            firstLogin(visit.newPage(), "admin@north");
        }
    }

    private void firstLogin(Page page, String user) {
        login(page, user);
        page.fill("[name=current]", passwords.get(user));
        page.fill("[name=wanted]", PASSWORD);
        page.fill("[name=repeated]", PASSWORD);
        page.locator("form[data-form=change-password] [type=submit]").click();
        page.locator("#flash").waitFor();
        passwords.put(user, PASSWORD);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> unnamed() {
        List<String> named = Stream.concat(DEMO.stream(), EMPTY.stream())
                .flatMap(shot -> WIDTHS.stream().map(width -> shot.name() + "-" + width + ".png"))
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
