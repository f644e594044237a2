package app.workplan.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.paper.Papers;
import app.workplan.web.CountingDataSource;
import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import app.workplan.web.YearPlan;
import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 报告与文件: what there is of a plan as of a day leads to its file, what there is not says why and where to go. */
class ReportsPageTest extends WebTestBase {

    @Autowired
    private Papers papers;

    @Test
    void everyKindLeadsToItsFileOrSaysWhyItIsNotThere() throws Exception {
        PlanRows plan = YearPlan.of(jdbc, fixtures);
        Document page = read("leader@alpha", "/reports?plan=" + plan.planId() + "&asOf=" + YearPlan.DAY);
        assertThat(page.select("main").attr("data-page")).isEqualTo("reports");
        assertThat(page.select("tr[data-kind]").eachAttr("data-kind"))
                .containsExactlyElementsOf(
                        papers.all().stream().map(kind -> kind.key()).toList())
                .contains("task-breakdown", "department-list", "one-page", "bulletin", "meeting-pack", "public");
        for (Element link : page.select("a[data-document]")) {
            String address = link.attr("href");
            assertThat(address)
                    .startsWith("/plans/" + plan.planId() + "/documents/")
                    .endsWith("?asOf=" + YearPlan.DAY);
            var file = page("leader@alpha", address).getResponse();
            assertThat(file.getStatus()).as(address).isEqualTo(200);
            assertThat(file.getContentType())
                    .isEqualTo(DocumentFormat.valueOf(link.attr("data-format").toUpperCase(Locale.ROOT))
                            .getMediaType());
        }
        assertThat(page.select("a[data-document=task-breakdown][data-format=docx]"))
                .hasSize(1);
        Element bulletin = page.selectFirst("tr[data-kind=bulletin]");
        assertThat(bulletin.select("a[data-document]")).isEmpty();
        assertThat(bulletin.select("[data-missing]").text()).contains("还没有印发过通报");
        assertThat(status(page("leader@alpha", bulletin.select("td a").first().attr("href"))))
                .isEqualTo(200);
    }

    @Test
    void aDraftOffersItsOfficeWhatIsNotJudged() throws Exception {
        long draft = fixtures.plans().draftOf("OWN");
        Document page = read("office@alpha", "/reports?plan=" + draft);
        assertThat(page.select("a[data-document][data-format=docx]").eachAttr("data-document"))
                .containsExactly("task-breakdown", "public");
        assertThat(page.select("tr[data-kind=one-page] [data-missing]").text()).contains("还没有印发");
        assertThat(status(page("leader@alpha", "/reports?plan=" + draft))).isEqualTo(404);
        assertThat(status(page("leader@alpha", "/plans/" + draft + "/documents/public.docx")))
                .isEqualTo(404);
        var file = page("office@alpha", "/plans/" + draft + "/documents/task-breakdown.docx");
        assertThat(status(file)).isEqualTo(200);
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("%E8%8D%89%E7%A8%BF.docx");
    }

    @Test
    void withoutAnyPlanItSaysWhatToDo() throws Exception {
        String empty = fixtures.emptyBureau();
        Document page = read("office@" + empty, "/reports");
        assertThat(page.select(".wp-empty a").attr("href")).isEqualTo("/imports/new");
        assertThat(read("leader@" + empty, "/reports").select(".wp-empty a")).isEmpty();
    }

    @Test
    void otherBureausPlansAreUnknown() throws Exception {
        long other = fixtures.plans().ofBeta().planId();
        assertThat(status(page("office@alpha", "/reports?plan=" + other))).isEqualTo(404);
        assertThat(status(page("office@alpha", "/plans/" + other + "/documents/public.docx")))
                .isEqualTo(404);
    }

    @Test
    void aDayOutsideThePlanIsMovedAndSaid() throws Exception {
        PlanRows plan = YearPlan.of(jdbc, fixtures);
        Document page = read("leader@alpha", "/reports?plan=" + plan.planId() + "&asOf=2001-01-01");
        assertThat(page.select("html").attr("data-as-of")).isEqualTo("2024-02-19");
        assertThat(page.select("main .wp-info").text()).contains("2024-02-19");
    }

    @Test
    void theNumberOfStatementsIsFixed() throws Exception {
        LocalDate today = LocalDate.parse(fixtures.plans().today());
        PlanRows plan = PlanRows.issued(
                jdbc,
                fixtures.bureau("alpha"),
                today.withDayOfYear(1),
                today.withMonth(12).withDayOfMonth(31),
                today.withDayOfYear(1));
        plan.task("R-0", today.toString(), "STAFF", null).share("R-0", fixtures.department("A1"), "LEAD");
        String address = "/reports?plan=" + plan.planId();
        int before = CountingDataSource.statementsOf(() -> page("office@alpha", address))
                .size();
        for (int i = 1; i < 40; i++) {
            plan.task("R-" + i, today.toString(), "STAFF", null).share("R-" + i, fixtures.department("A1"), "LEAD");
        }
        fixtures.directives().bulletin("alpha", plan.planId(), true);
        int after = CountingDataSource.statementsOf(() -> page("office@alpha", address))
                .size();
        plan.closed(today);
        assertThat(after).isEqualTo(before);
    }

    private Document read(String who, String address) throws Exception {
        var answer = page(who, address);
        assertThat(status(answer)).as(who + " " + address).isEqualTo(200);
        return html(answer);
    }
}
