package app.workplan.web.docimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.workplan.domain.shared.Actor;
import app.workplan.service.docimport.ImportJobs;
import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.UploadedText;
import app.workplan.web.SeedBureau;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** Work on an import that outlasts its request, and what a stop of the program leaves of it. */
class ImportJobsTest extends WebTestBase {

    private static final String OFFICE = "office@alpha";

    @Autowired
    private ImportService imports;

    @Autowired
    private ImportJobs jobs;

    private Actor office() {
        return fixtures.plans().office("alpha");
    }

    private static UploadedText text(String text) {
        return new UploadedText(null, text);
    }

    private Document page(long id) throws Exception {
        return html(page(OFFICE, "/imports/" + id));
    }

    private static String state(Document page) {
        return page.select("main").attr("data-import-state");
    }

    @Test
    void aReadingThatGoesOnHasAPageThatAsksAgainAndIsTakenUpAfterAStop() throws Exception {
        long id = imports.keep(office(), text(SeedBureau.text("changsha-2020.txt")), null);
        MvcResult running = page(OFFICE, "/imports/" + id);
        assertThat(running.getResponse().getHeader("Refresh")).isEqualTo("2");
        Document reading = html(running);
        assertThat(state(reading)).isEqualTo("READING");
        assertThat(reading.select("[data-job-state=RUNNING] progress")).hasSize(1);
        assertThat(reading.select("[role=status]").text()).contains("正在识别");
        assertThat(status(submit(
                        OFFICE, "/imports/" + id + "/plan", "title", "T", "from", "2020-01-01", "to", "2020-12-31")))
                .isNotEqualTo(303);

        jobs.takeUp();
        await().untilAsserted(() -> assertThat(state(page(id))).isEqualTo("REVIEW"));
        MvcResult done = page(OFFICE, "/imports/" + id);
        assertThat(done.getResponse().getHeader("Refresh")).isNull();
        assertThat(html(done).select("[data-job-state=DONE]")).hasSize(1);
        assertThat(html(done).select(".wp-lead").text()).startsWith("粘贴的文本");
        assertThat(html(page(OFFICE, "/imports/" + id + "?lang=en"))
                        .select(".wp-lead")
                        .text())
                .startsWith("Pasted text");
        page(OFFICE, "/imports/new?lang=zh-CN");
    }

    @Test
    void aReadingThatFailsSaysWhyAndCanBeDropped() throws Exception {
        long id = imports.keep(office(), text("今天天气好。"), null);
        jobs.takeUp();
        await().untilAsserted(() -> assertThat(state(page(id))).isEqualTo("FAILED"));
        Document failed = page(id);
        assertThat(failed.select("[data-job-state=FAILED] [role=alert]").text()).contains("编号");
        assertThat(status(submit(OFFICE, "/imports/" + id + "/deletion"))).isEqualTo(303);
        assertThat(status(page(OFFICE, "/imports/" + id))).isEqualTo(404);
    }

    @Test
    void aPlanHalfMadeIsNoPlanAndIsAskedForAgain() throws Exception {
        long id = imports.start(office(), text(SeedBureau.text("changsha-2020.txt")));
        ImportService.CommitImport command =
                new ImportService.CommitImport(id, "Half made", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
        assertThat(imports.beginCommit(office(), command)).isTrue();
        assertThat(imports.beginCommit(office(), command)).isFalse();
        assertThat(state(page(id))).isEqualTo("COMMITTING");
        assertThat(status(submit(OFFICE, "/imports/" + id + "/deletion"))).isEqualTo(422);
        jobs.takeUp();
        await().untilAsserted(() -> assertThat(state(page(id))).isEqualTo("REVIEW"));
        assertThat(page(id).select("[role=alert]").text()).contains("系统停了");
        assertThat(status(submit(
                        OFFICE,
                        "/imports/" + id + "/plan",
                        "title",
                        "Half made",
                        "from",
                        "2020-01-01",
                        "to",
                        "2020-12-31",
                        "seen",
                        "true")))
                .isEqualTo(303);
        assertThat(state(page(id))).isEqualTo("COMMITTED");
    }

    @Test
    void whoeverDoesNotWaitFindsItDoneLater() throws Exception {
        String items = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> i + ".抓好第" + i + "件事。6月底前完成，每季度至少1次。" + (i % 3 == 0 ? "" : "（A1负责）"))
                .collect(Collectors.joining("\n"));
        String sent = String.valueOf(submit(OFFICE, "/imports", "text", "某局2026年工作要点\n一、重点\n" + items)
                .getResponse()
                .getRedirectedUrl());
        long id = Long.parseLong(sent.substring(sent.lastIndexOf('/') + 1));
        await().untilAsserted(() -> assertThat(state(page(id))).isEqualTo("REVIEW"));
        assertThat(status(submit(
                        OFFICE,
                        sent + "/plan",
                        "title",
                        "Many",
                        "from",
                        "2026-01-01",
                        "to",
                        "2026-12-31",
                        "seen",
                        "true")))
                .isEqualTo(303);
        await().untilAsserted(() -> assertThat(state(page(id))).isEqualTo("COMMITTED"));
        String plan = page(id).select("[data-plan-id]").attr("data-plan-id");
        assertThat(jdbc.sql("select count(*) from task where plan_id = " + plan)
                        .query(Integer.class)
                        .single())
                .isEqualTo(120);
        assertThat(jdbc.sql("select count(*) from share where plan_id = " + plan)
                        .query(Integer.class)
                        .single())
                .isEqualTo(80);
    }

    @Test
    void theSameTextAgainIsSaidAndMayBeDroppedOrUsed() throws Exception {
        String text = SeedBureau.numbered() + "\n（九十九）只此一份。";
        long first = imports.start(office(), text(text));
        assertThat(page(first).select("[data-duplicate]")).isEmpty();
        long second = imports.start(office(), text(text));
        assertThat(page(first).select("[data-duplicate]")).isEmpty();
        assertThat(page(second).select("[data-duplicate] a").attr("href")).isEqualTo("/imports/" + first);
        imports.commit(
                office(),
                new ImportService.CommitImport(first, "Once", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(page(second).select("[data-duplicate]").text()).contains("Once");
        assertThat(status(submit("office@beta", "/imports/" + second + "/deletion")))
                .isEqualTo(404);
        assertThat(status(submit(OFFICE, "/imports/" + second + "/deletion"))).isEqualTo(303);
        assertThat(status(submit(OFFICE, "/imports/" + first + "/deletion"))).isEqualTo(422);
    }

    @Test
    void aDraftGoesWithAllThatHangsOnItWhenItsTitleIsTyped() throws Exception {
        long before = rows();
        long id = imports.start(office(), text(SeedBureau.text("changzhi-2024.txt")));
        long departments = count("department");
        long plan = imports.commit(
                office(),
                new ImportService.CommitImport(id, "To go", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)));
        Document page = html(page(OFFICE, "/plans/" + plan));
        String version =
                page.select("form[data-form=delete-plan] [name=version]").val();
        MvcResult wrong = submit(OFFICE, "/plans/" + plan + "/deletion", "version", version, "title", "To stay");
        assertThat(status(wrong)).isEqualTo(422);
        assertThat(html(wrong)
                        .select("form[data-form=delete-plan] [name=title]")
                        .val())
                .isEqualTo("To stay");
        assertThat(html(wrong).select("[role=alert]").text()).contains("不一样");
        MvcResult gone = submit(OFFICE, "/plans/" + plan + "/deletion", "version", version, "title", " To go ");
        assertThat(status(gone)).isEqualTo(303);
        assertThat(status(page(OFFICE, "/plans/" + plan))).isEqualTo(404);
        assertThat(status(page(OFFICE, "/imports/" + id))).isEqualTo(404);
        assertThat(rows()).isEqualTo(before);
        assertThat(count("department")).isGreaterThanOrEqualTo(departments);
        assertThat(jdbc.sql("select old_value from audit_entry where action = 'plan.delete' and entity_id = " + plan)
                        .query(String.class)
                        .single())
                .isEqualTo("To go");
    }

    @Test
    void anIssuedPlanIsNeverDeleted() throws Exception {
        long plan = fixtures.plans().ofAlpha().planId();
        assertThat(html(page(OFFICE, "/plans/" + plan)).select("form[data-form=delete-plan]"))
                .isEmpty();
        String title =
                html(page(OFFICE, "/plans/" + plan)).select("[data-plan-id]").attr("data-plan-title");
        assertThat(status(submit(OFFICE, "/plans/" + plan + "/deletion", "title", title)))
                .isEqualTo(422);
        assertThat(status(page(OFFICE, "/plans/" + plan))).isEqualTo(200);
    }

    /** Everything a draft is made of. */
    private long rows() {
        return Stream.of(
                        "plan",
                        "chapter",
                        "plan_item",
                        "task",
                        "task_fact",
                        "share",
                        "share_fact",
                        "recurrence",
                        "milestone",
                        "target",
                        "indicator",
                        "project",
                        "document_import",
                        "source_document")
                .mapToLong(this::count)
                .sum();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
