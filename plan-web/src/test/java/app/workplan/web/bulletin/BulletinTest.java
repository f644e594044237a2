package app.workplan.web.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.service.organisation.CreateDepartment;
import app.workplan.service.organisation.OrganisationService;
import app.workplan.web.CountingDataSource;
import app.workplan.web.Plans;
import app.workplan.web.Together;
import app.workplan.web.WebTestBase;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** 通报: its figures are those of dashboard and ledger, frozen when issued; a correction is another edition. */
class BulletinTest extends WebTestBase {

    private static final List<String> FIGURES =
            List.of("total", "overdue", "at-risk", "done", "progress", "expected", "owed", "reported");

    @Autowired
    private OrganisationService organisation;

    private Plans.Small plan;

    @BeforeEach
    void aPlanWithACounty() throws Exception {
        plan = fixtures.plans().ofAlpha();
        long county = organisation.createDepartment(
                fixtures.adminOf("alpha"),
                new CreateDepartment(
                        null, "County " + fixtures.next(), DepartmentKind.EXTERNAL, List.of(), null, null));
        submit(
                "office@alpha",
                "/tasks/" + plan.taskId() + "/shares",
                "departmentId",
                "" + county,
                "role",
                "SHARED",
                "basis",
                "Minutes 1");
        submit("head@alpha", "/shares/" + plan.first() + "/entries", "percent", "37", "text", "Going on");
    }

    @Test
    void everyFigureIsThatOfDashboardAndLedger() throws Exception {
        long id = drafted();
        issue(id);
        Document paper = html(page("leader@alpha", "/bulletins/" + id));
        Document dashboard = html(page("leader@alpha", "/dashboard?plan=" + plan.planId()));
        Element whole = paper.selectFirst("[data-part=PLAN]");
        for (String figure : List.of("total", "overdue", "at-risk", "done", "progress", "expected")) {
            assertThat(whole.attr("data-" + figure))
                    .as(figure)
                    .isEqualTo(dashboard.select("[data-metric=" + figure + "]").attr("data-value"));
        }
        assertThat(paper.select("[data-part=UNIT]")).hasSize(1);
        assertThat(paper.select("[data-part=DEPARTMENT]").eachAttr("data-department"))
                .containsExactlyInAnyOrder("A1", "A2");
        for (Element row : paper.select("tr[data-part]")) {
            String department = row.attr("data-department-id");
            Element ranked = dashboard.selectFirst("#departments [data-department-id=" + department + "]");
            for (String figure : List.of("total", "overdue", "progress")) {
                assertThat(row.attr("data-" + figure)).as(figure).isEqualTo(ranked.attr("data-" + figure));
            }
            String ledger = "/plans/" + plan.planId() + "/tasks?department=" + department;
            assertThat(row.attr("data-total")).isEqualTo(counted(ledger));
            assertThat(row.attr("data-overdue")).isEqualTo(counted(ledger + "&light=OVERDUE"));
            assertThat(row.attr("data-at-risk")).isEqualTo(counted(ledger + "&light=AT_RISK"));
            assertThat(row.attr("data-done")).isEqualTo(counted(ledger + "&light=DONE"));
            assertThat(row.attr("data-owed")).isEqualTo(counted(ledger + "&reports=OWED"));
            assertThat(row.attr("data-reported")).isEqualTo(counted(ledger + "&reports=GIVEN"));
        }
    }

    @Test
    void issuedFiguresStayAndACorrectionNamesWhatChanged() throws Exception {
        long id = drafted();
        assertThat(status(page("leader@alpha", "/bulletins/" + id)))
                .as("a draft is the office's")
                .isEqualTo(404);
        issue(id);
        List<String> before = figures(id);
        submit("head@alpha", "/shares/" + plan.first() + "/entries", "percent", "80", "text", "Nearly");
        assertThat(figures(id)).isEqualTo(before);

        MvcResult silent = submit("office@alpha", "/bulletins/" + id + "/corrections", "reason", " ");
        assertThat(status(silent)).isEqualTo(422);
        MvcResult begun = submit("office@alpha", "/bulletins/" + id + "/corrections", "reason", "A1 reported late");
        long next = idOf(begun);
        assertThat(next).isNotEqualTo(id);
        issue(next);
        Document second = html(page("leader@alpha", "/bulletins/" + next));
        assertThat(second.select("[data-change]").eachAttr("data-change")).contains("progress");
        assertThat(second.select(".bul-changes").text()).contains("A1 进度: 37.0 → 80.0");
        assertThat(second.select(".bul-line").text()).contains("第 2 版");
        assertThat(second.text()).contains("A1 reported late");
        Document first = html(page("leader@alpha", "/bulletins/" + id));
        assertThat(first.select("[data-superseded] a").attr("href")).isEqualTo("/bulletins/" + next);
        assertThat(numberOf(first)).isEqualTo(numberOf(second));
        assertThat(figures(id)).isEqualTo(before);
        assertThat(html(page("head@alpha", "/inbox")).text()).contains("印发了《关于");
    }

    @Test
    void numbersAreGaplessAndAFormSentTwiceDoesItsWorkOnce() throws Exception {
        List<MvcResult> drafts = Together.send(this::draft, this::draft);
        assertThat(idOf(drafts.get(0))).isEqualTo(idOf(drafts.get(1)));
        long one = idOf(drafts.get(0));
        long two = fixtures.directives()
                .bulletin("alpha", fixtures.plans().ofAlpha().planId(), false);
        Together.send(() -> issue(one), () -> issue(two), () -> issue(one));
        assertThat(jdbc.sql("""
                        select max(number) - count(distinct number) from bulletin b
                        where b.state = 'ISSUED' and b.bureau_id = :bureau
                        """)
                        .param("bureau", fixtures.bureau("alpha"))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from bulletin_row where bulletin_id = :id and part = 'PLAN'")
                        .param("id", one)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void wordsAreChangedBeforeIssueAndNeverAfter() throws Exception {
        long id = drafted();
        Document draft = html(page("office@alpha", "/bulletins/" + id));
        String version =
                draft.select("form[data-form=word-bulletin] [name=version]").val();
        assertThat(draft.select("[name=opening]").text()).contains("共有任务 1 项", "总体进度");
        MvcResult empty =
                submit("office@alpha", "/bulletins/" + id, "title", "", "opening", "Mine", "version", version);
        assertThat(status(empty)).isEqualTo(422);
        assertThat(html(empty).select("#f-word-bulletin-" + id + "-opening").text())
                .isEqualTo("Mine");
        assertThat(status(submit("office@alpha", "/bulletins/" + id, "title", "T", "opening", "O", "version", version)))
                .isEqualTo(303);
        MvcResult stale =
                submit("office@alpha", "/bulletins/" + id, "title", "Late", "opening", "L", "version", version);
        assertThat(status(stale)).isEqualTo(409);
        assertThat(html(stale).select("#f-word-bulletin-" + id + "-title").val())
                .isEqualTo("Late");
        assertThat(html(stale).select(".bul-paper h2").text()).isEqualTo("T");
        issue(id);
        assertThat(status(submit("office@alpha", "/bulletins/" + id, "title", "No", "version", version)))
                .isEqualTo(422);
        assertThat(catchThrowable(() -> jdbc.sql("update bulletin set title = 'x' where id = :id")
                        .param("id", id)
                        .update()))
                .hasMessageContaining("append-only");
        assertThat(status(submit("office@alpha", "/bulletins/" + id + "/deletion")))
                .isEqualTo(422);
    }

    @Test
    void daysOutsideThePlanAreRefused() throws Exception {
        MvcResult early = submit("office@alpha", "/bulletins", "planId", "" + plan.planId(), "asOf", "2001-01-01");
        assertThat(status(early)).isEqualTo(422);
        assertThat(html(early).select("#f-draft-bulletin-0-asOf-error").text()).contains("截至日要在");
        assertThat(status(submit("office@alpha", "/bulletins", "planId", "" + plan.planId(), "asOf", "x")))
                .isEqualTo(422);
    }

    @Test
    void readingAnIssuedOneAsksTheSameNumberOfStatementsForManyDepartments() throws Exception {
        long id = drafted();
        issue(id);
        String address = "/bulletins/" + id;
        int before = CountingDataSource.statementsOf(() -> page("leader@alpha", address))
                .size();
        jdbc.sql("""
                        insert into bulletin_row (id, bulletin_id, part, position, department_id, name, total, overdue, at_risk, done,
                                                  owed, reported)
                        select nextval('entity_seq') + 2000000 + n, :id, 'DEPARTMENT', 100 + n, :department, 'D' || n, 1, 0, 0, 0, 0, 0
                        from generate_series(1, 60) n
                        """)
                .param("id", id)
                .param("department", fixtures.department("A1"))
                .update();
        assertThat(CountingDataSource.statementsOf(() -> page("leader@alpha", address))
                        .size())
                .isEqualTo(before);
    }

    private MvcResult draft() throws Exception {
        return submit(
                "office@alpha",
                "/bulletins",
                "planId",
                "" + plan.planId(),
                "asOf",
                fixtures.plans().today());
    }

    private long drafted() throws Exception {
        MvcResult sent = draft();
        assertThat(status(sent)).isEqualTo(303);
        return idOf(sent);
    }

    private MvcResult issue(long id) throws Exception {
        MvcResult sent = submit("office@alpha", "/bulletins/" + id + "/issue");
        assertThat(status(sent)).isEqualTo(303);
        return sent;
    }

    private List<String> figures(long id) throws Exception {
        return html(page("leader@alpha", "/bulletins/" + id)).select("[data-part]").stream()
                .flatMap(row -> FIGURES.stream().map(figure -> row.attr("data-" + figure)))
                .toList();
    }

    private String counted(String ledger) throws Exception {
        return html(page("leader@alpha", ledger)).select("[data-total]").attr("data-total");
    }

    private static String numberOf(Document paper) {
        return paper.select(".bul-line span").first().text();
    }

    private static long idOf(MvcResult sent) {
        return Long.parseLong(sent.getResponse().getRedirectedUrl().replaceAll(".*/", ""));
    }
}
