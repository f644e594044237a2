package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.Fixtures;
import app.workplan.web.PlanRows;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 一个月的填报 of a department with nine tasks, its clicks counted; and the same page in one hand. */
class MonthlyReportIT extends BrowserTestBase {

    private static final int TASKS = 9;

    /** How many of the nine have news, in twelve months as they come: most months few, year's end all. */
    private static final List<Integer> NEWS = List.of(0, 1, 2, 3, 2, 4, 3, 1, 2, 3, 5, 9);

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    private PlanRows rows;
    private String head;

    @BeforeEach
    void nineTasks() {
        fixtures.ready();
        long department = fixtures.department("A1");
        head = fixtures.somebody("alpha", Set.of(Role.HEAD), Set.of(department));
        LocalDate first = today.withDayOfYear(1);
        String end = today.plusDays(20).toString();
        rows = PlanRows.issued(jdbc, fixtures.bureau("alpha"), first, today.plusDays(200), first);
        for (int i = 1; i <= TASKS; i++) {
            rows.task("N-" + i, i == 1 ? end : today.plusDays(150).toString(), "STAFF", null)
                    .share("N-" + i, department, "LEAD")
                    .reported("N-" + i, department, 90, first.minusDays(1).toString(), first.toString());
        }
        jdbc.sql("update share set state = 'IN_PROGRESS', percent = 90 where plan_id = ?")
                .param(rows.planId())
                .update();
        page.context().clearCookies();
        open("/login");
        page.fill("[name=username]", head);
        page.fill("[name=password]", Fixtures.PASSWORD);
        page.click("form[data-form=login] [type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    @AfterEach
    void close() {
        rows.closed(today);
    }

    @Test
    void aMonthTakesTwelveClicksAtMost() {
        List<Integer> clicks = new ArrayList<>();
        for (int news : NEWS) {
            open("/my");
            assertThat(mine().count()).isEqualTo(TASKS);
            Hands hands = new Hands(page);
            for (int i = 0; i < news; i++) {
                Locator row = mine().nth(i);
                hands.click(row.locator("input[type=number]"));
                hands.press("Control+A").type("95").press("Tab");
                hands.press("Control+A").type("Went on, month of " + news);
            }
            if (news < TASKS) {
                hands.click("[data-no-change-rest]");
            }
            hands.click("form[data-form=report-all] .wp-submit button[type=submit]");
            page.waitForSelector("[role=status]");
            assertThat(mine().count()).as("all nine are in").isZero();
            clicks.add(hands.clicks());
            nextMonth();
        }
        List<Integer> sorted = clicks.stream().sorted().toList();
        int median = sorted.get(sorted.size() / 2);
        System.out.println("Clicks for a month of nine tasks: median " + median + " of " + clicks);
        assertThat(median).isLessThanOrEqualTo(12);
        assertThat(sorted.get(sorted.size() - 1)).isLessThanOrEqualTo(12);
    }

    @Test
    void goingBackPutsNothingIntoAnotherRow() {
        open("/my");
        String share = mine().first().getAttribute("data-share-id");
        mine().first().locator("textarea[name$='.text']").fill("Of the first row alone");
        page.click("form[data-form=report-all] .wp-submit button[type=submit]");
        page.waitForSelector("[role=status]");
        page.goBack();
        mine().first().waitFor();
        assertThat(mine().count()).isEqualTo(TASKS - 1);
        for (Locator row : mine().all()) {
            assertThat(row.getAttribute("data-share-id")).isNotEqualTo(share);
            assertThat(row.locator("textarea[name$='.text']").inputValue())
                    .as("a browser fills the fields of a page by their place; the first row is another one now")
                    .isNotEqualTo("Of the first row alone");
        }
    }

    @Test
    void worksInOneHand() {
        page.setViewportSize(390, 844);
        open("/my");
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        Locator submit = page.locator("form[data-form=report-all] .wp-submit button[type=submit]");
        assertThat(submit.boundingBox().y).as("in reach of the thumb").isBetween(600.0, 844.0);
        for (Locator touched : List.of(
                submit,
                mine().first().locator("label.btn").first(),
                page.locator("[data-no-change-rest]").first(),
                mine().first().locator("summary").first(),
                mine().first().locator("[data-extension-ask]").first())) {
            assertThat(touched.boundingBox().height).as(touched.toString()).isGreaterThanOrEqualTo(43.0);
        }
        mine().first().locator("[data-extension-ask]").click();
        Locator asking = page.locator("details.my-extension[open] form[data-form=extend]");
        asking.waitFor();
        assertAccessible();
        asking.locator("[name=dueOn]").fill(today.plusDays(60).toString());
        asking.locator("[name=reason]").fill("No platform yet");
        asking.locator("[type=submit]").click();
        page.waitForSelector("[role=status]");
        assertThat(page.locator("[data-extension-waits]").count()).isEqualTo(1);
        assertAccessible();
    }

    @Test
    void theOfficeSeesWhatItWouldAccept() {
        jdbc.sql("update share set state = 'SUBMITTED', handed_in_on = :day where plan_id = :plan")
                .param("day", today)
                .param("plan", rows.planId())
                .update();
        jdbc.sql("""
                        insert into completion (id, bureau_id, share_id, text, handed_in_at, handed_in_on, outcome)
                        select nextval('entity_seq'), bureau_id, id, 'All done', now(), :day, 'PENDING'
                        from share where plan_id = :plan""").param("day", today).param("plan", rows.planId()).update();
        page.context().clearCookies();
        open("/login");
        page.fill("[name=username]", "office@alpha");
        page.fill("[name=password]", Fixtures.PASSWORD);
        page.click("form[data-form=login] [type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        open("/reviews?plan=" + rows.planId());
        assertAccessible();
        page.locator("input[name=chosen]").nth(0).check();
        page.locator("input[name=chosen]").nth(3).check();
        page.click("[data-accept-chosen]");
        page.waitForSelector("#preview");
        assertThat(page.locator("#preview").getAttribute("data-will")).isEqualTo("2");
        assertAccessible();
        page.setViewportSize(390, 844);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
        page.click("form[data-form=accept-chosen] [type=submit]");
        page.waitForSelector("[role=status]");
        assertThat(page.locator("[data-review-kind=completion]").count()).isEqualTo(TASKS - 2);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }

    private Locator mine() {
        return page.locator("section[data-plan-id='" + rows.planId() + "'] article[data-share-id]");
    }

    /** The reports become older and those of an earlier period, so that all nine are owed anew. */
    private void nextMonth() {
        jdbc.sql("""
                        update progress_entry set period_end = '2000-01-31', entered_at = entered_at - interval '1 day'
                        where share_id in (select id from share where plan_id = ?)""").param(rows.planId()).update();
    }
}
