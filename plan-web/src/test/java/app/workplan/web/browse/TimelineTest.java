package app.workplan.web.browse;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import app.workplan.web.YearPlan;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineTest extends BrowseTestBase {

    private PlanRows plan;
    private String timeline;

    @BeforeEach
    void plan() {
        plan = YearPlan.of(jdbc, fixtures);
        timeline = "/plans/" + plan.planId() + "/timeline?asOf=" + YearPlan.DAY;
    }

    @Test
    void barsAreTheRowsOfTheLedger() throws Exception {
        Document page = leader(timeline);
        assertThat(page.select("#timeline-table").attr("data-chart")).isEqualTo("timeline");
        assertThat(page.select("#timeline-table tbody tr").eachAttr("data-task-code"))
                .containsExactly("2024-1", "2024-2", "2024-2a", "2024-3", "2024-4", "2024-5", "2024-6");
        Document ledger = leader("/plans/" + plan.planId() + "/tasks?asOf=" + YearPlan.DAY);
        for (Element bar : page.select("#timeline-table tbody tr")) {
            Element row = ledger.select("tr[data-task-id=" + bar.attr("data-task-id") + "]")
                    .first();
            assertThat(row).isNotNull();
            for (String figure : new String[] {"data-light", "data-due", "data-progress"}) {
                assertThat(bar.attr(figure)).as(figure).isEqualTo(row.attr(figure));
            }
        }
        assertThat(followNumbers(page)).isEqualTo(1);
        Element later = page.select("tr[data-task-code=2024-5]").first();
        assertThat(later).isNotNull();
        assertThat(later.attr("data-start")).isEqualTo("2024-10-01");
        assertThat(later.attr("data-expected")).isEqualTo("0.0");
        // the twin says in its cells what the chart reads from its rows
        assertThat(later.select("td").eachText()).contains("2024-10-01", "2024-12-31", "0.0%");
    }

    @Test
    void linksOfTodayEndInNoEmptyParameter() throws Exception {
        for (String way : new String[] {"", "/tasks", "/departments", "/calendar", "/timeline", "/gaps"}) {
            assertThat(leader("/plans/"
                                    + empty().task("e-1", "2024-12-31", "DEFAULT", null)
                                            .planId() + way)
                            .select("main a")
                            .eachAttr("href"))
                    .as(way)
                    .isNotEmpty()
                    .noneMatch(href -> href.matches(".*[?&][A-Za-z]+=(&.*|#.*|)"));
        }
    }

    @Test
    void chapterAndDepartmentNarrow() throws Exception {
        long empty = plan.chapter("Two");
        Document ofDepartment = leader(timeline + "&department=" + fixtures.department("A2"));
        assertThat(ofDepartment.select("#timeline-table tbody tr").eachAttr("data-task-code"))
                .containsExactly("2024-2a", "2024-4", "2024-5");
        // its own share, not the mean of both
        assertThat(ofDepartment.select("tr[data-task-code=2024-4]").attr("data-progress"))
                .isEqualTo("90.0");
        assertThat(followNumbers(ofDepartment)).isEqualTo(1);
        assertThat(leader(timeline + "&chapter=" + plan.chapterId()).select("#timeline-table tbody tr"))
                .hasSize(7);
        Document gone = leader(timeline + "&chapter=" + empty + "&department=zzz");
        assertThat(gone.select("[data-gone]")).hasSize(2);
        assertThat(gone.select("#timeline-table tbody tr")).hasSize(7);
    }

    @Test
    void moreThanThreeHundredAreNotDrawnButNarrowed() throws Exception {
        PlanRows full = empty();
        for (int i = 1; i <= 301; i++) {
            full.task("b-" + i, "2024-12-31", "DEFAULT", null);
        }
        full.share("b-7", fixtures.department("A1"), "LEAD");
        String address = "/plans/" + full.planId() + "/timeline";
        Document page = leader(address);
        assertThat(page.select("[data-too-many] h2").text()).contains("301", "300");
        assertThat(page.select("#timeline-table")).isEmpty();
        assertThat(page.select("[data-too-many] li a").eachAttr("href"))
                .singleElement()
                .asString()
                .contains("chapter=" + full.chapterId());
        assertThat(followNumbers(page)).isEqualTo(1);
        assertThat(leader(address + "?department=" + fixtures.department("A1")).select("#timeline-table tbody tr"))
                .hasSize(1);
    }

    @Test
    void draftsAndPlansWithoutTasksSayWhy() throws Exception {
        assertDraftIsEmpty("timeline");
        assertThat(leader("/plans/" + empty().planId() + "/timeline").select(".wp-empty"))
                .hasSize(1);
    }
}
