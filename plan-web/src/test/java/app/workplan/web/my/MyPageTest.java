package app.workplan.web.my;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.CountingDataSource;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

class MyPageTest extends WebTestBase {

    @Test
    void listsWhatIsOwedWithTheNumberOfTheNavigation() throws Exception {
        fixtures.plans().ofAlpha();
        Document page = html(page("head@alpha", "/my"));
        assertThat(page.select("form[data-form=report-all] button[type=submit]:not([form])"))
                .hasSize(1);
        int rows =
                page.select("form[data-form=report-all] article[data-share-id]").size();
        assertThat(rows).isPositive();
        assertThat(page.select(".wp-nav a[href=/my] .wp-count").first().text()).isEqualTo("" + rows);
        for (Element row : page.select("form[data-form=report-all] article[data-share-id]")) {
            assertThat(row.attr("data-light")).isNotEmpty();
            assertThat(page.select("form#done-" + row.attr("data-share-id") + "[data-form=mark-done]"))
                    .hasSize(1);
        }
        assertThat(status(page("office@alpha", "/my"))).isEqualTo(403);
    }

    @Test
    void savesTouchedRowsOnlyAndNothingWhenOneIsRefused() throws Exception {
        Plans.Small one = fixtures.plans().ofAlpha();
        Plans.Small two = fixtures.plans().ofAlpha();
        MvcResult refused = submit(
                "head@alpha",
                "/my/entries",
                row(0, "shareId"),
                "" + one.first(),
                row(0, "percent"),
                "20",
                row(0, "text"),
                "Twenty mines",
                row(1, "shareId"),
                "" + two.first(),
                row(1, "percent"),
                "120",
                row(1, "text"),
                "Too many mines");
        assertThat(status(refused)).isEqualTo(422);
        Document page = html(refused);
        assertThat(page.select("article[data-share-id=" + one.first() + "] textarea[name$=text]")
                        .text())
                .isEqualTo("Twenty mines");
        Element bad = page.selectFirst("article[data-share-id=" + two.first() + "] input[name$=percent]");
        assertThat(bad).isNotNull();
        assertThat(bad.val()).isEqualTo("120");
        assertThat(page.select("[role=alert] a").attr("href")).isEqualTo("#" + bad.id());
        assertThat(entries(one)).isZero();

        MvcResult sent = submit(
                "head@alpha",
                "/my/entries",
                row(0, "shareId"),
                "" + one.first(),
                row(0, "percent"),
                "20",
                row(0, "text"),
                "Twenty mines",
                row(1, "shareId"),
                "" + two.first(),
                row(1, "percent"),
                "0",
                row(1, "text"),
                "");
        assertThat(status(sent)).isEqualTo(303);
        assertThat(entries(one)).isEqualTo(1);
        assertThat(entries(two)).isZero();
        Document after = html(page("head@alpha", "/my"));
        assertThat(after.select("article[data-share-id=" + one.first() + "]")).isEmpty();
        assertThat(after.select("li[data-share-id=" + one.first() + "]")).hasSize(1);
        assertThat(status(submit("head@alpha", "/my/entries", row(0, "shareId"), "" + two.first())))
                .isEqualTo(422);
    }

    @Test
    void refusesARowOfAnotherDepartment() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        assertThat(status(submit(
                        "head@alpha",
                        "/my/entries",
                        row(0, "shareId"),
                        "" + plan.second(),
                        row(0, "percent"),
                        "20",
                        row(0, "text"),
                        "Not mine")))
                .isEqualTo(403);
    }

    @Test
    void recordsAnOccurrenceAndComesBack() throws Exception {
        long occurrence = fixtures.plans().occurrenceOf("OWN");
        Document page = html(page("head@alpha", "/my"));
        Element form = page.selectFirst("form[data-form=occurrence][data-occurrence-id=" + occurrence + "]");
        assertThat(form).isNotNull();
        assertThat(form.closest("form[data-form=report-all]")).isNull();
        String address = "/occurrences/" + occurrence + "/records";
        MvcResult refused = submit("head@alpha", address, "heldOn", "nonsense", "note", "There", "from", "my");
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("main").attr("data-page")).isEqualTo("my");
        assertThat(html(refused)
                        .select("form[data-occurrence-id=" + occurrence + "] [name=note]")
                        .val())
                .isEqualTo("There");
        Element row = html(refused).selectFirst("form[data-occurrence-id=" + occurrence + "]");
        assertThat(row.select(".wp-field-error").text()).contains("没有这一天");
        assertThat(row.select("[data-typed-day]").text()).contains("nonsense");
        Element empty = html(submit("head@alpha", address, "heldOn", "", "note", "There", "from", "my"))
                .selectFirst("form[data-occurrence-id=" + occurrence + "]");
        assertThat(empty.select(".wp-field-error").text()).contains("请填办理日期");
        assertThat(empty.select("[data-typed-day]")).isEmpty();
    }

    @Test
    void keepsDraftsOfStaff() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        assertThat(status(submit(
                        "staff@alpha",
                        "/my/entries",
                        row(0, "shareId"),
                        "" + plan.first(),
                        row(0, "percent"),
                        "9",
                        row(0, "text"),
                        "By staff")))
                .isEqualTo(303);
        assertThat(entries(plan)).isZero();
        Element row = html(page("head@alpha", "/my")).selectFirst("article[data-share-id=" + plan.first() + "]");
        assertThat(row).isNotNull();
        assertThat(row.select("textarea[name$=text]").text()).isEqualTo("By staff");
    }

    @Test
    void tellsADepartmentWithoutPlanThatNothingIsOwed() throws Exception {
        String idle = fixtures.somebody("beta", Set.of(Role.HEAD), Set.of(fixtures.department("B1")));
        assertThat(status(page(idle, "/my"))).isEqualTo(200);
    }

    @Test
    void needsSixStatementsHoweverManyPlans() throws Exception {
        fixtures.plans().ofAlpha();
        page("head@alpha", "/my");
        int before =
                CountingDataSource.statementsOf(() -> page("head@alpha", "/my")).size();
        fixtures.plans().ofAlpha();
        fixtures.plans().monthly();
        int after =
                CountingDataSource.statementsOf(() -> page("head@alpha", "/my")).size();
        assertThat(after).isEqualTo(before).isPositive().isLessThanOrEqualTo(6);
    }

    private static String row(int place, String name) {
        return "entries[" + place + "]." + name;
    }

    private int entries(Plans.Small plan) {
        return jdbc.sql("select count(*) from progress_entry where share_id = :share")
                .param("share", plan.first())
                .query(Integer.class)
                .single();
    }
}
