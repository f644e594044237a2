package app.workplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Fixtures;
import app.workplan.web.SeedBureau;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office turns a document into an issued plan, and corrects what was read without leaving its place. */
class ImportReviewIT extends BrowserTestBase {

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private SeedBureau seeds;

    @Autowired
    private JdbcClient jdbc;

    /** A bureau that knows the departments of the document; its office has the password of all test users. */
    private SeedBureau.Made changzhi() throws IOException {
        fixtures.ready();
        SeedBureau.Made bureau = seeds.of("changzhi");
        jdbc.sql("update user_account set password_hash = (select o.password_hash from user_account o"
                        + " where o.username = 'office@alpha') where username = :name")
                .param("name", bureau.user("office"))
                .update();
        return bureau;
    }

    private Hands login(SeedBureau.Made bureau) {
        page.navigate("/login");
        Hands hands = new Hands(page);
        page.locator("[name=username]").focus();
        hands.type(bureau.user("office")).press("Tab").type(Fixtures.PASSWORD).press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return hands;
    }

    private void read(Hands hands, String text) {
        hands.click("nav a[href='/imports/new']");
        hands.click("textarea[name=text]");
        hands.paste(text);
        hands.click("form[data-form=upload] [type=submit]");
        page.waitForURL("**/imports/*");
        page.locator("main[data-import-state=REVIEW]").waitFor();
    }

    @Test
    void fromLoginToAnIssuedPlanWithAllDepartmentsInUnderTwentyFiveClicks() throws IOException {
        SeedBureau.Made bureau = changzhi();
        Hands hands = login(bureau);
        read(hands, bureau.text());
        while (page.locator("[data-doubt]").count() > 0) {
            int left = page.locator("[data-doubt]").count();
            hands.click("[data-doubt] form[data-form=review-answer] [type=submit]");
            page.waitForFunction("n => document.querySelectorAll('[data-doubt]').length < n", left);
        }
        hands.click("[form=commit-form]");
        page.locator("main[data-import-state=COMMITTED]").waitFor();
        hands.click("[role=note] a[href^='/plans/']");
        hands.click("form[data-form=issue-plan] [type=submit]");
        page.locator("[data-plan-state=ISSUED]").first().waitFor();
        System.out.printf("From login to an issued plan: %d clicks, %d keys%n", hands.clicks(), hands.keys());
        assertThat(hands.clicks()).isLessThan(25);
        String plan = page.locator("[data-plan-id]").first().getAttribute("data-plan-id");
        assertThat(jdbc.sql("select count(*) from task t where t.plan_id = :plan"
                                + " and not exists (select from share s where s.task_id = t.id)")
                        .param("plan", Long.valueOf(plan))
                        .query(Integer.class)
                        .single())
                .as("tasks without a department")
                .isZero();
    }

    @Test
    void correctionsKeepTheReaderInPlace() throws IOException {
        SeedBureau.Made bureau = changzhi();
        read(login(bureau), bureau.text().replace("市防震减灾中心", "地震科"));
        assertAccessible();
        page.evaluate("window.stayed = true");

        page.locator(".imp-row .tt a").nth(3).click();
        page.locator("[data-review-edit]").waitFor();
        assertAccessible();
        page.fill("[data-review-edit] [name=title]", "另一个标题");
        page.locator("[data-review-edit] form[data-form=review-title] [type=submit]")
                .click();
        page.locator(".imp-row .tt a:text-is('另一个标题')").waitFor();

        page.locator(".imp-row").nth(6).locator("a.no").click();
        page.locator("#source .body .is-current").first().waitFor();
        assertThat(page.locator(".imp-row.is-current").count()).isEqualTo(1);
        page.locator("#source .body .is-heading").nth(4).click();
        assertThat(page.locator(".imp-row.is-current .tt").first().textContent())
                .isNotBlank();

        page.locator("[data-doubt=NEW_DEPARTMENT] button[value=NONE]").click();
        page.waitForFunction("() => !document.querySelector('[data-doubt=NEW_DEPARTMENT]')");
        page.locator("form[data-form=review-undo] button").click();
        page.locator("[data-doubt=NEW_DEPARTMENT]").waitFor();

        int items = page.locator(".imp-row").count();
        page.evaluate("""
                () => { const range = document.createRange();
                  range.selectNodeContents([...document.querySelectorAll('#source p:has(.is-heading) > span')]
                    .find(piece => !piece.matches('.span, .noise') && piece.textContent.length > 20).firstChild);
                  const chosen = window.getSelection(); chosen.removeAllRanges(); chosen.addRange(range); }""");
        page.locator("form[data-review-select] [type=submit]").click();
        page.waitForFunction("n => document.querySelectorAll('.imp-row').length === n + 1", items);
        assertThat(page.evaluate("window.stayed")).as("the page was never left").isEqualTo(true);
        assertAccessible();
    }
}
