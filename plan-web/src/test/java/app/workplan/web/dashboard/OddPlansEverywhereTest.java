package app.workplan.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** Every page for leaders, of bureaus and plans that lack what it shows, or have too much of it: it explains itself. */
class OddPlansEverywhereTest extends WebTestBase {

    private static final List<String> PAGES = List.of(
            "/dashboard",
            "/dashboard?screen=1",
            "/dashboard/heat",
            "/overview",
            "/plans/compare",
            "/supervision",
            "/supervision/listings",
            "/supervision/scores",
            "/supervision/outcomes",
            "/directives",
            "/bulletins",
            "/meetings",
            "/indicators",
            "/projects");

    private static final List<String> OF_THE_OFFICE =
            List.of("/bulletins/new", "/meetings/new", "/supervision/settings");

    private static final List<String> OF_A_PLAN = List.of(
            "/dashboard?plan=%d",
            "/dashboard/heat?plan=%d",
            "/plans/compare?plan=%d",
            "/supervision/scores?plan=%d",
            "/indicators?plan=%d",
            "/projects?plan=%d",
            "/plans/%d/alignment",
            "/plans/%d/lineage");

    private PlanRows plan(String bureau) {
        return PlanRows.issued(
                jdbc,
                fixtures.bureau(bureau),
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2024-12-31"),
                LocalDate.parse("2024-01-09"));
    }

    /** A page that says something, in words and without a number that is none. */
    private Document open(String reader, String address) throws Exception {
        MvcResult result = page(reader, address);
        assertThat(status(result)).as(reader + " " + address).isEqualTo(200);
        Document page = html(result);
        assertThat(page.select("main").text())
                .as(address)
                .isNotBlank()
                .doesNotContain("NaN", "null", "Infinity", "Exception", "??");
        return page;
    }

    @Test
    void aBureauWithNothingIsToldWhyOnEveryPage() throws Exception {
        String bureau = fixtures.emptyBureau();
        for (String address : PAGES) {
            for (String reader : List.of("leader@" + bureau, "office@" + bureau)) {
                assertThat(open(reader, address).select(".wp-empty, [data-empty], .wp-muted"))
                        .as(address)
                        .isNotEmpty();
            }
        }
        for (String address : OF_THE_OFFICE) {
            open("office@" + bureau, address);
        }
    }

    @Test
    void plansWithoutTasksWithoutDepartmentsAndWithEverythingCancelledAreShown() throws Exception {
        String bureau = fixtures.emptyBureau();
        long department = fixtures.newDepartment(bureau, "Mines");
        for (PlanRows odd : List.of(
                plan(bureau),
                plan(bureau).task("w-1", "2024-03-31", "TEXT", null),
                plan(bureau)
                        .task("c-1", "2024-12-31", "DEFAULT", null)
                        .share("c-1", department, "LEAD")
                        .cancelled("c-1", "2024-04-01"))) {
            for (String address : OF_A_PLAN) {
                for (String day : List.of("2024-06-30", "1990-01-01", "2999-12-31", "someday")) {
                    String asked = address.formatted(odd.planId());
                    open("leader@" + bureau, asked + (asked.contains("?") ? "&" : "?") + "asOf=" + day);
                }
            }
            for (String address : PAGES) {
                open("leader@" + bureau, address);
            }
            issuesABulletin(bureau, odd);
        }
        meets(bureau);
    }

    private Document issuesABulletin(String bureau, PlanRows plan) throws Exception {
        MvcResult sent = submit("office@" + bureau, "/bulletins", "planId", "" + plan.planId(), "asOf", "2024-06-30");
        assertThat(status(sent)).isEqualTo(303);
        String bulletin = sent.getResponse().getRedirectedUrl();
        assertThat(status(submit("office@" + bureau, bulletin + "/issue"))).isEqualTo(303);
        return open("leader@" + bureau, bulletin);
    }

    private void meets(String bureau) throws Exception {
        String today = fixtures.plans().today();
        MvcResult sent = submit(
                "office@" + bureau,
                "/meetings",
                "title",
                "Meeting",
                "heldOn",
                today,
                "nextOn",
                LocalDate.parse(today).plusDays(28).toString());
        assertThat(status(sent)).isEqualTo(303);
        String meeting = sent.getResponse().getRedirectedUrl().replaceAll("[?#].*", "");
        open("leader@" + bureau, meeting);
        assertThat(status(submit("office@" + bureau, meeting + "/closing"))).isEqualTo(303);
        open("leader@" + bureau, meeting);
    }

    @Test
    void fourHundredDepartmentsWithNamesOfSixtyCharactersAreShownOnEveryPage() throws Exception {
        String bureau = fixtures.emptyBureau();
        PlanRows plan = plan(bureau);
        String name = "非煤矿山和危险化学品安全监督管理".repeat(4).substring(0, 56);
        for (int i = 0; i < 400; i++) {
            long department = fixtures.newDepartment(bureau, name + String.format("%04d", i));
            if (i % 4 == 0) {
                plan.task("m-" + i / 4, "2024-03-31", "DEFAULT", null);
            }
            plan.share("m-" + i / 4, department, "SHARED");
        }
        for (String address : PAGES) {
            open("leader@" + bureau, address);
        }
        for (String address : OF_A_PLAN) {
            open("leader@" + bureau, address.formatted(plan.planId()));
        }
        assertThat(issuesABulletin(bureau, plan).select("[data-part=DEPARTMENT]"))
                .hasSize(400);
        meets(bureau);
        assertThat(open("office@" + bureau, "/supervision").select("#proposals").attr("data-total"))
                .isEqualTo("400");
    }
}
