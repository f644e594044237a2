package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * From an empty production database to an issued plan made by hand, with three departments, two users and ten tasks:
 * the packaged program, nothing but its pages, every click and key counted.
 */
class FirstPlanIT {

    private static final String PASSWORD = "Work-2026-North";
    private static final String OFFICE = "office@north";
    private static final String HEAD = "head@north";

    private static final String DEPARTMENTS = "矿山监管科\n应急指挥中心\n防汛抗旱科";

    private static final List<String> TYPED = List.of("开展矿山安全检查", "排查尾矿库隐患", "组织应急演练", "修订防汛预案");

    /** Title, departments and due date, as a sheet gives them. */
    private static final String PASTED = """
            完善值班值守制度\t应急指挥中心
            建设应急物资库\t应急指挥中心、防汛抗旱科
            开展汛前检查\t防汛抗旱科
            举办矿山安全培训\t矿山监管科
            更新应急通信装备\t应急指挥中心
            开展安全生产宣传\t矿山监管科、应急指挥中心、防汛抗旱科
            """;

    @Test
    void anEmptyDatabaseBecomesABureauWithAnIssuedPlan() {
        try (RunningJar program = RunningJar.start("");
                BrowserContext visit = Chromium.shared()
                        .newContext(new Browser.NewContextOptions()
                                .setBaseURL(program.address())
                                .setLocale("zh-CN")
                                .setViewportSize(1440, 900))) {
            Page page = visit.newPage();
            Hands hands = new Hands(page);
            page.navigate("/");

            firstLogin(page, hands, "admin", program.password());
            String administrator = makeBureau(page, hands);
            told("the bureau", hands);

            logout(page, hands);
            firstLogin(page, hands, "admin@north", administrator);
            makeDepartments(page, hands);
            hands.click("a.wp-chip[href='/admin/users']");
            String office = makeUser(page, hands, OFFICE, "OFFICE");
            String head = makeUser(page, hands, HEAD, "HEAD");
            lookAtCalendar(page, hands);
            told("its departments and users", hands);

            logout(page, hands);
            firstLogin(page, hands, OFFICE, office);
            writePlan(page, hands);
            told("a plan of ten tasks", hands);
            assignInLedger(page, hands);
            issue(page, hands);
            told("the issued plan", hands);
            assertThat(hands.clicks()).as("clicks").isLessThanOrEqualTo(35);
            assertThat(hands.keys()).as("keys").isLessThanOrEqualTo(420);

            logout(page, hands);
            firstLogin(page, hands, HEAD, head);
            page.locator("article[data-share-id]").first().waitFor();
            assertThat(page.locator("article[data-share-id]").count())
                    .as("what the head of the first department owes")
                    .isEqualTo(4);
        }
    }

    /** By the keyboard alone: both pages put the cursor where one begins. */
    private static void firstLogin(Page page, Hands hands, String user, String oneTime) {
        hands.at("username").type(user).press("Tab").type(oneTime).press("Enter");
        hands.at("current")
                .type(oneTime)
                .press("Tab")
                .type(PASSWORD)
                .press("Tab")
                .type(PASSWORD)
                .press("Enter");
        page.locator("#flash").waitFor();
    }

    private static void logout(Page page, Hands hands) {
        hands.click("details.wp-menu > summary");
        hands.click("form[data-form=logout] button");
        page.waitForURL("**/login**");
    }

    private static String makeBureau(Page page, Hands hands) {
        hands.at("name").type("北州市应急管理局").press("Tab").type("北州市").press("Tab").type("north");
        hands.press("Tab").type("admin@north").press("Tab").type("宋晓岚").press("Enter");
        return page.locator("[data-one-time-password]").textContent();
    }

    private static void makeDepartments(Page page, Hands hands) {
        hands.click("[data-step=departments] a");
        hands.click("form[data-form=create-departments] [name=names]");
        hands.paste(DEPARTMENTS);
        hands.click("form[data-form=create-departments] [type=submit]");
        page.locator("#flash").waitFor();
        assertThat(page.locator("tr[data-department]").count()).isEqualTo(3);
    }

    private static String makeUser(Page page, Hands hands, String username, String role) {
        hands.at("username").type(username).press("Tab").type("李明");
        hands.choose("[name=roles]", role);
        if (role.equals("HEAD")) {
            hands.click("[name=departmentIds]");
        }
        hands.click("form[data-form=create-user] [type=submit]");
        page.locator("tr[data-username='" + username + "']").waitFor();
        return page.locator("[data-one-time-password]").textContent();
    }

    private static void lookAtCalendar(Page page, Hands hands) {
        hands.click("a.wp-chip[href='/admin']");
        page.locator("[data-done=true]").nth(2).waitFor();
        assertThat(page.locator("[data-done=true]").count())
                .as("departments, people and calendar")
                .isEqualTo(3);
        hands.click("[data-step=calendar] a");
        page.locator("tr[data-named-day]").first().waitFor();
    }

    private static void writePlan(Page page, Hands hands) {
        hands.click("nav a[href='/plans']");
        hands.click("a[href='/plans/new']");
        hands.at("title").type("2026年工作要点").press("Enter");
        add(page, hands, "风险防范", 1);
        int rows = 1;
        for (String title : TYPED) {
            add(page, hands, title, ++rows);
        }
        hands.click("form[data-form=add-node] [name=place][value=CHAPTER]");
        hands.click("form[data-form=add-node] [name=title]");
        add(page, hands, "能力建设", ++rows);
        hands.click("details:has(form[data-form=paste-rows]) > summary");
        hands.click("form[data-form=paste-rows] [name=text]");
        hands.paste(PASTED);
        hands.click("form[data-form=paste-rows] [type=submit]");
        page.locator("main[data-page=structure-preview]").waitFor();
        hands.click("button[name=sure][value=true]");
        page.locator("main[data-page=structure] #flash").waitFor();
        assertThat(page.locator("[data-node-kind=ITEM]").count()).isEqualTo(10);
    }

    /** Enter adds a row and the cursor waits for the next one. */
    private static void add(Page page, Hands hands, String title, int rows) {
        hands.at("title").type(title).press("Enter");
        page.locator("[data-node-id] >> nth=" + (rows - 1)).waitFor();
    }

    private static void assignInLedger(Page page, Hands hands) {
        hands.click("main .wp-head a.btn >> nth=1");
        page.locator("main[data-page=plan]").waitFor();
        hands.click("main .wp-ways a[href*='/tasks']");
        List<String> departments = List.of("矿山", "矿山", "指挥", "防汛");
        for (int i = 0; i < departments.size(); i++) {
            Locator cell = page.locator("table.led tbody tr").nth(i).locator("td[data-edit=parts]");
            if (i == 0) {
                hands.click(cell);
            } else {
                hands.press("ArrowDown").press("Enter");
            }
            cell.locator(".ts-control input").waitFor();
            hands.type(departments.get(i));
            cell.locator(".ts-dropdown [data-selectable]").first().waitFor();
            hands.press("Enter").press("Enter");
            page.locator("table.led tbody tr")
                    .nth(i)
                    .locator("td.is-saved[data-edit=parts]")
                    .waitFor();
        }
    }

    private static void issue(Page page, Hands hands) {
        hands.click(".wp-crumb a");
        hands.click("form[data-form=issue-plan] [type=submit]");
        page.locator("[data-plan-state=ISSUED]").first().waitFor();
        assertThat(page.locator("[data-task-id]").count()).isEqualTo(10);
    }

    private static void told(String what, Hands hands) {
        System.out.printf("From an empty database to %s: %d clicks, %d keys%n", what, hands.clicks(), hands.keys());
    }
}
