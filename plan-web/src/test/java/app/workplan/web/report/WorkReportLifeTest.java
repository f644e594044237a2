package app.workplan.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.workplan.domain.report.WorkReportKind;
import app.workplan.service.report.WorkReportJobs;
import app.workplan.service.report.WorkReportService;
import app.workplan.web.CountingDataSource;
import app.workplan.web.Plans;
import app.workplan.web.Together;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** 总结: what is refused, how its drafting goes on, and who reads it when it is final. */
class WorkReportLifeTest extends WorkReportTestBase {

    @Autowired
    private WorkReportService reports;

    @Autowired
    private WorkReportJobs jobs;

    @Test
    void whatCannotBeReportedOnIsSaid() throws Exception {
        String plans = "" + plan.planId();
        assertThat(refusal("planId", plans, "kind", "HALF_YEAR", "asOf", "2001-01-01"))
                .contains("截至日要在");
        assertThat(refusal("planId", plans, "kind", "HALF_YEAR", "asOf", "gestern"))
                .contains("填成日期");
        assertThat(refusal("planId", plans, "kind", "WEEKLY")).contains("请选择半年总结");
        assertThat(refusal("planId", "", "kind", "ANNUAL")).contains("请选择计划");
        long draft = fixtures.plans().draftOf("OWN");
        assertThat(refusal("planId", "" + draft, "kind", "ANNUAL")).contains("还没有印发");
        submit(OFFICE, "/tasks/" + plan.taskId() + "/cancellation", "basis", "Minutes 1");
        MvcResult begun = submit(OFFICE, "/reports", "planId", plans, "kind", "ANNUAL");
        Document failed = html(page(OFFICE, begun.getResponse().getRedirectedUrl()));
        assertThat(failed.select("[data-job-state=FAILED] [role=alert]").text()).contains("没有任务");
        assertThat(failed.select("form[data-form=redraft-report], form[data-form=discard-report]"))
                .hasSize(2);
    }

    @Test
    void aPlanWithoutReportsIsSaidToHaveNone() throws Exception {
        Plans.Small silent = fixtures.plans().ofAlpha();
        Document page = edited(fixtures.directives().reports().drafted("alpha", silent.planId(), false));
        assertThat(wordsOf(page, "review.none")).contains("还没有填报进展");
        assertThat(wordsOf(page, "silent")).contains("1项任务", "Inspect all mines（A1、A2）");
    }

    @Test
    void oneDraftOfAKindAndTheSameFormTwiceGivesIt() throws Exception {
        List<MvcResult> answers =
                Together.times(3, () -> submit(OFFICE, "/reports", "planId", "" + plan.planId(), "kind", "ANNUAL"));
        assertThat(answers).extracting(answer -> status(answer)).containsOnly(303);
        assertThat(answers.stream().map(answer -> answer.getResponse().getRedirectedUrl()))
                .containsOnly(answers.get(0).getResponse().getRedirectedUrl());
    }

    @Test
    void aFinalOneIsReadByTheBureauAndChangedByNobody() throws Exception {
        long id = drafted();
        assertThat(status(page("leader@alpha", "/reports/" + id))).isEqualTo(404);
        assertThat(status(page("head@alpha", "/reports/" + id + "/document.docx")))
                .isEqualTo(404);
        assertThat(status(submit(OFFICE, "/reports/" + id + "/final"))).isEqualTo(303);
        assertThat(status(submit(OFFICE, "/reports/" + id + "/final"))).isEqualTo(303);
        Document read = html(page("leader@alpha", "/reports/" + id));
        assertThat(read.select(".rep-paper").text()).contains("矿山检查了12家");
        assertThat(read.select("form[data-form=reopen-report], form[data-form=word-part]"))
                .isEmpty();
        assertThat(html(page("head@alpha", "/reports/written")).select("[data-report-id=" + id + "]"))
                .hasSize(1);
        assertThat(status(word(part(id, "opening"), "No"))).isEqualTo(422);
        assertThat(status(redraft(id))).isEqualTo(422);
        assertThat(status(submit(OFFICE, "/reports/" + id + "/reopening"))).isEqualTo(303);
        assertThat(status(page("leader@alpha", "/reports/" + id))).isEqualTo(404);
        assertThat(status(submit(OFFICE, "/reports/" + id + "/deletion"))).isEqualTo(303);
        assertThat(status(page(OFFICE, "/reports/" + id))).isEqualTo(404);
    }

    @Test
    void draftingThatGoesOnHasAPageThatAsksAgainAndIsTakenUpAfterAStop() throws Exception {
        long id = reports.begin(fixtures.plans().office("alpha"), plan.planId(), WorkReportKind.ANNUAL, null)
                .id();
        MvcResult running = page(OFFICE, "/reports/" + id);
        assertThat(running.getResponse().getHeader("Refresh")).isEqualTo("2");
        Document page = html(running);
        assertThat(page.select("[data-job-state=RUNNING] progress[max=100]")).hasSize(1);
        assertThat(page.select("[data-job-step]").text()).contains("第 1 步，共 4 步");
        assertThat(status(submit(OFFICE, "/reports/" + id + "/deletion"))).isEqualTo(422);
        jobs.takeUp();
        await().untilAsserted(() -> assertThat(html(page(OFFICE, "/reports/" + id))
                        .select("[data-report-id]")
                        .attr("data-job-state"))
                .isEqualTo("DONE"));
        assertThat(page(OFFICE, "/reports/" + id).getResponse().getHeader("Refresh"))
                .isNull();
    }

    @Test
    void theTitleIsKeptToo() throws Exception {
        long id = drafted();
        Document page = edited(id);
        String version =
                page.select("form[data-form=rename-report] [name=version]").val();
        assertThat(status(submit(OFFICE, "/reports/" + id + "/title", "title", "我们的总结", "version", version)))
                .isEqualTo(303);
        MvcResult stale = submit(OFFICE, "/reports/" + id + "/title", "title", "迟到", "version", version);
        assertThat(status(stale)).isEqualTo(409);
        assertThat(html(stale).select("#f-rename-report-" + id + "-title").val())
                .isEqualTo("迟到");
        redraft(id);
        assertThat(edited(id).select("h1").text()).isEqualTo("我们的总结");
    }

    @Test
    void aPageAsksTheSameNumberOfStatementsForManyParts() throws Exception {
        long id = drafted();
        int before = CountingDataSource.statementsOf(() -> page(OFFICE, "/reports/" + id))
                .size();
        long review = part(id, "review." + plan.taskId());
        for (int i = 0; i < 20; i++) {
            submit(OFFICE, "/report-parts/" + review + "/next", "kind", "POINT", "text", "Own " + i);
        }
        assertThat(CountingDataSource.statementsOf(() -> page(OFFICE, "/reports/" + id))
                        .size())
                .isEqualTo(before);
    }

    private String refusal(String... fields) throws Exception {
        MvcResult answer = submit(OFFICE, "/reports", fields);
        assertThat(status(answer)).isEqualTo(422);
        return html(answer).select("[role=alert]").text();
    }
}
