package app.workplan.web.report;

import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.MvcResult;

/** A plan on which two departments have reported, and what the office does with its half-year report. */
abstract class WorkReportTestBase extends WebTestBase {

    protected static final String OFFICE = "office@alpha";

    protected Plans.Small plan;

    @BeforeEach
    void aPlanWithReports() throws Exception {
        plan = fixtures.plans().ofAlpha();
        submit("head@alpha", "/shares/" + plan.first() + "/entries", "percent", "37", "text", "矿山检查了12家。");
        submit(
                "head2@alpha",
                "/shares/" + plan.second() + "/entries",
                "percent",
                "20",
                "text",
                "会商两次",
                "problems",
                "人手不足",
                "nextSteps",
                "下月补齐",
                "needsCoordination",
                "true");
    }

    protected long drafted() {
        return fixtures.directives().reports().drafted("alpha", plan.planId(), false);
    }

    protected Document edited(long id) throws Exception {
        return html(page(OFFICE, "/reports/" + id));
    }

    protected long part(long id, String topic) {
        return fixtures.directives().reports().part(id, topic);
    }

    protected MvcResult word(long part, String text) throws Exception {
        String version = jdbc.sql("select version from work_report_part where id = :id")
                .param("id", part)
                .query(String.class)
                .single();
        return submit(OFFICE, "/report-parts/" + part, "text", text, "version", version);
    }

    protected MvcResult redraft(long id) throws Exception {
        return submit(
                OFFICE, "/reports/" + id + "/draft", "asOf", fixtures.plans().today());
    }

    protected Element partOf(Document page, String topic) {
        long id = Long.parseLong(page.select("[data-report-id]").attr("data-report-id"));
        return page.selectFirst("#part-" + part(id, topic));
    }

    protected String wordsOf(Document page, String topic) {
        return partOf(page, topic).select("[data-words]").text();
    }

    protected static String version(Element part) {
        return part.select("form[data-form=word-part] [name=version]").val();
    }
}
