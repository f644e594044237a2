package app.workplan.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What the pictures of the guide show: found in the demonstration or made in it, by the pages themselves. */
final class GuideThings {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String SEED_TEXT =
            read(Path.of("..", "seeds", "src", "main", "resources", "seeds", "changzhi-2024.txt"));
    private static final String PASSWORD = "Workplan-2026";

    private final Map<String, String> look = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();

    /** The address with its names replaced. */
    String named(String address) {
        String told = address;
        for (Map.Entry<String, String> name : look.entrySet()) {
            told = told.replace("{" + name.getKey() + "}", name.getValue());
        }
        return told;
    }

    static BrowserContext visit(Browser browser, RunningJar program) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(program.address())
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1440, 900));
    }

    void login(Page page, String user) {
        page.navigate("/login");
        page.fill("[name=username]", user);
        page.fill("[name=password]", passwords.getOrDefault(user, PASSWORD));
        page.press("[name=password]", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Finds, or makes, the things the addresses name. */
    void lookUp(RunningJar demo) {
        as(demo, "head", page -> {
            page.navigate("/my");
            look.put("task", page.locator("article[data-task-id]").first().getAttribute("data-task-id"));
            GuideDeeds deeds = new GuideDeeds(page);
            look.put("extended", deeds.askForLater());
            look.put("evidence", deeds.handIn());
            deeds.handIn();
        });
        as(demo, "office", page -> {
            look.put("completion", GuideDeeds.returnOneAndFindTheOther(page));
            plans(page);
            view(page);
            imports(page);
            bulkChange(page);
            handover(page);
            list(page);
            letter(page);
            look.put("bulletin", GuideOrders.bulletin(page));
            look.put("workReport", GuideOrders.workReport(page));
            look.put("meeting", GuideOrders.meeting(page));
        });
        as(demo, "leader", page -> look.put("directive", GuideOrders.directive(page, named("/tasks/{task}"))));
        as(demo, "admin", page -> {
            for (String thing : List.of("department", "group", "user")) {
                page.navigate("/admin/" + thing + "s");
                look.put(thing, link(page, "main table a[href^='/admin/" + thing + "s/']"));
            }
        });
    }

    private void plans(Page page) {
        page.navigate("/plans");
        look.put("plan", page.locator("[data-plan-state=ISSUED]").first().getAttribute("data-plan-id"));
        page.navigate(named("/plans/{plan}"));
        page.navigate(named("/plans/{plan}/roll-forward"));
        page.locator("form[data-form=roll-forward] [type=submit]").first().click();
        page.locator("form[data-form=issue-plan]").waitFor();
        look.put("draft", page.locator("[data-plan-id]").first().getAttribute("data-plan-id"));
        page.navigate(named("/plans/{draft}/structure"));
        look.put("item", page.locator("[data-node-kind=ITEM]").nth(4).getAttribute("data-node-id"));
        page.navigate(named("/plans/{plan}/departments"));
        look.put("sheet", link(page, "main table th a"));
        for (String goal : List.of("indicator", "project")) {
            page.navigate(named("/" + goal + "s?plan={plan}"));
            look.put(goal, link(page, "main table td.is-name a"));
        }
    }

    private void view(Page page) {
        page.navigate("/tasks?light=OVERDUE");
        page.locator(".led-views details > summary").click();
        page.fill("#view-name", "每周例会");
        send(page, "save-view");
        page.locator("#flash").waitFor();
    }

    private void imports(Page page) {
        // of another year than the one imported already
        look.put("import", read(page, "/imports/new", SEED_TEXT.replace("2024", "2025")));
        String later = SEED_TEXT
                .replace("2024", String.valueOf(TODAY.getYear()))
                .replaceFirst("(?m)^\\(二十\\).*\\n", "")
                .replaceFirst("(?m)^三、", "(五)建设应急避难场所。新建避难场所并挂牌开放。(市安委办工作科负责)\n三、");
        look.put("amending", read(page, named("/imports/new?plan={plan}"), later));
    }

    /** The address of the review of what was read. */
    private static String read(Page page, String address, String text) {
        page.navigate(address);
        page.fill("[name=text]", text);
        send(page, "upload");
        page.locator("main[data-import-state=REVIEW]").waitFor();
        return page.url().replaceFirst("\\?.*", "");
    }

    private void bulkChange(Page page) {
        page.navigate(named("/plans/{plan}/tasks"));
        String picked = page.locator("tr[data-light=ON_TRACK]").all().stream()
                .limit(3)
                .map(row -> "&pick=" + row.getAttribute("data-task-id"))
                .collect(Collectors.joining());
        page.navigate("/tasks/bulk?change=DUE" + picked);
        page.fill("[name=dueOn]", TODAY.withMonth(12).withDayOfMonth(20).toString());
        page.fill("[name=basis]", "局长办公会议纪要");
        send(page, "bulk-preview");
        page.locator("form[data-form=bulk-change] [type=submit]").click();
        page.locator("#flash").waitFor();
        page.navigate(named("/plans/{plan}/tasks"));
        look.put("bulkChange", link(page, "a[href*='/tasks/bulk/changes/']"));
    }

    private void letter(Page page) {
        page.navigate("/supervision");
        page.locator("#proposals details > summary").first().click();
        page.locator("#proposals form[data-form=issue-notice] [type=submit]")
                .first()
                .click();
        page.locator("[data-letter-id]").first().waitFor();
        look.put("letter", page.url().replaceFirst("\\?.*", ""));
        look.put("file", link(page, "a[href*='/supervision/files/']"));
    }

    private void handover(Page page) {
        page.navigate("/handovers/new");
        page.locator("main table a").first().click();
        page.locator("[name=departmentIds]").first().check();
        page.selectOption("[name=successorId]", new SelectOption().setIndex(1));
        page.fill("[name=note]", "钥匙和纸质台账在 305 室。");
        send(page, "open-handover");
        page.locator("#flash").waitFor();
        look.put("handover", page.url().replaceFirst("\\?.*", ""));
    }

    /** 清单 of ten sites, three of them struck off. */
    private void list(Page page) {
        page.navigate(named("/tasks/{task}/rows"));
        for (int i = 1; i <= 10; i++) {
            page.locator("#add:not([open]) > summary").all().forEach(Locator::click);
            page.fill("#add [name=name]", "第 " + i + " 处库区" + (i % 3 == 0 ? "排洪设施淤堵" : "边坡监测缺失"));
            page.fill("#add [name=aspect]", i % 3 == 0 ? "排洪" : "监测");
            page.fill("#add [name=owner]", "库区负责人");
            page.fill("#add [name=dueOn]", TODAY.plusDays(2L * i).toString());
            send(page, "add-row");
            page.locator("[data-row-number='" + i + "']").waitFor();
        }
        page.locator("[name=rowId]").all().stream().limit(3).forEach(Locator::check);
        send(page, "strike-rows");
        page.locator("[data-row-state=STRUCK]").nth(2).waitFor();
        look.put("row", link(page, "[data-row-state=STRUCK] th a"));
    }

    private static void send(Page page, String form) {
        page.locator("form[data-form=" + form + "] [type=submit]").first().click();
    }

    private static String link(Page page, String selector) {
        return page.locator(selector).first().getAttribute("href");
    }

    private void as(RunningJar program, String user, Consumer<Page> work) {
        try (BrowserContext visit = visit(Chromium.shared(), program)) {
            Page page = visit.newPage();
            login(page, user);
            work.accept(page);
        }
    }

    /** One bureau, both administrators past their first login. */
    void setUp(RunningJar empty) {
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
}
