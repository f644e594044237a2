package app.workplan.web.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.CountingDataSource;
import java.math.BigDecimal;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 督办计分, 约谈和通报批评, 挂牌督办, 督办档案, 督办设置. */
class ScorePageTest extends SupervisionTestBase {

    @Test
    void everyScoreIsTheSumOfWhatItExplains() throws Exception {
        issued("2024-1", "YELLOW");
        issued("2024-1", "RED");
        long wrong = issued("2024-2", "YELLOW");
        assertThat(status(submit(office(), path(wrong) + "/withdrawal", "reason", "By mistake")))
                .isEqualTo(303);
        recorded("TALK", mines, "With the director");
        Document page = read(office(), scores());
        List<Element> rows = page.select("tr[data-score]");
        assertThat(rows).extracting(row -> row.attr("data-department")).containsExactly("Mines");
        Element mine = rows.get(0);
        assertThat(new BigDecimal(mine.attr("data-score"))).isEqualByComparingTo("-5");
        String link = mine.select("a").attr("href");
        List<String> points = page.select(link + " [data-item]").eachAttr("data-points");
        assertThat(points).hasSize(Integer.parseInt(mine.attr("data-items")));
        assertThat(points.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(mine.attr("data-score"));
        for (String address : page.select(link + " [data-item] a").eachAttr("href")) {
            assertThat(status(page(office(), address))).as(address).isEqualTo(200);
        }
    }

    @Test
    void aChangedTableHoldsForLettersIssuedSince() throws Exception {
        issued("2024-1", "RED");
        assertThat(status(set("0", "-4"))).isEqualTo(303);
        issued("2024-2", "RED");
        assertThat(read(office(), scores()).select("tr[data-score]").eachAttr("data-score"))
                .containsExactlyInAnyOrder("-4.0", "-2");
        assertThat(read(office(), path(id("select max(id) from supervision_notice where plan_id = :plan")))
                        .select("h1")
                        .text())
                .contains("Word督〔");
    }

    @Test
    void settingsChangedElsewhereAreShownBesideWhatWasTyped() throws Exception {
        assertThat(status(set("0", "-4"))).isEqualTo(303);
        MvcResult stale = set("0", "-7");
        assertThat(status(stale)).isEqualTo(409);
        assertThat(html(stale).select("[name=red]").val()).isEqualTo("-7");
        MvcResult saved = set(html(stale).select("[name=version]").val(), "-7");
        assertThat(status(saved)).isEqualTo(303);
        MvcResult ill = set("0", "a lot");
        assertThat(status(ill)).isEqualTo(422);
        assertThat(html(ill).select("[name=red]").val()).isEqualTo("a lot");
        assertThat(html(ill).select("[role=alert]").text()).contains("分数要在");
        assertThat(status(set("0", "-7")))
                .as("the same once more changes nothing")
                .isEqualTo(303);
    }

    @Test
    void twoYellowLettersInOnePeriodProposeCriticismUntilItWasHeld() throws Exception {
        issued("2024-1", "YELLOW");
        assertThat(read(office(), scores()).select("[data-propose=CRITICISM]")).isEmpty();
        long first = id("select max(id) from supervision_notice where plan_id = :plan");
        submit(office(), path(first) + "/lifting", "reason", "Seen to");
        issued("2024-1", "YELLOW");
        Document page = read(office(), scores());
        assertThat(page.select("[data-propose=CRITICISM]").text()).contains("2 张黄色督办单");
        recorded("CRITICISM", mines, "At the monthly meeting");
        assertThat(read(office(), scores()).select("[data-propose=CRITICISM]")).isEmpty();
        long outcome = id("select max(id) from supervision_outcome where plan_id = :plan");
        assertThat(status(submit(office(), "/supervision/outcomes/" + outcome + "/withdrawal", "reason", "Not held")))
                .isEqualTo(303);
        assertThat(read(office(), scores()).select("[data-propose=CRITICISM]")).hasSize(1);
        assertThat(read(leader(), "/supervision/outcomes").select("tr[data-void=true]"))
                .hasSize(1);
    }

    @Test
    void anOutcomeIsRefusedWithEverythingTypedStillThere() throws Exception {
        MvcResult refused = submit(
                office(),
                "/supervision/outcomes",
                "kind",
                "TALK",
                "planId",
                "" + plan.planId(),
                "departmentId",
                "" + floods,
                "heldOn",
                "2090-01-01",
                "people",
                "",
                "content",
                "Why it is late");
        assertThat(status(refused)).isEqualTo(422);
        Document page = html(refused);
        assertThat(page.select("[role=alert]").text()).contains("日期不能晚于今天", "请写参加人");
        assertThat(page.select("[name=content]").text()).isEqualTo("Why it is late");
        assertThat(page.select("[name=departmentId] [selected]").attr("value")).isEqualTo("" + floods);
        assertThat(status(submit(
                        office(),
                        "/supervision/outcomes",
                        "kind",
                        "TALK",
                        "planId",
                        "" + plan.planId(),
                        "departmentId",
                        "" + fixtures.department("A1"),
                        "heldOn",
                        "2024-01-01",
                        "people",
                        "x",
                        "content",
                        "y")))
                .as("another bureau's department")
                .isEqualTo(404);
    }

    @Test
    void theFileTellsEverythingAboutAMatter() throws Exception {
        long id = issued("2024-1", "RED");
        submit(head, path(id) + "/replies", "text", "Ten are left");
        String file = "/supervision/files/" + share("2024-1");
        assertThat(status(submit(office(), file + "/listings", "level", "", "basis", "Minutes 3")))
                .isEqualTo(422);
        assertThat(status(submit(office(), file + "/listings", "level", "Provincial", "basis", "Minutes 3")))
                .isEqualTo(303);
        Document listed = read(head, file);
        assertThat(listed.select("[data-listing-id]").text()).contains("Provincial", "Minutes 3");
        assertThat(listed.select("[data-event]").eachAttr("data-event"))
                .containsExactly("LISTED", "LETTER_REPLIED", "LETTER_RECEIVED", "LETTER_ISSUED", "ENTRY");
        String listing = read(office(), file).select("[name=listingId]").val();
        assertThat(status(submit(office(), file + "/removals", "listingId", listing, "basis", "Done")))
                .isEqualTo(303);
        assertThat(read(leader(), file).select("[data-listing-id]").text()).contains("摘牌", "Done");
        assertThat(status(page(head2, file))).isEqualTo(403);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheRows() throws Exception {
        List<String> few = CountingDataSource.statementsOf(() -> page(office(), "/supervision"));
        for (int i = 10; i < 40; i++) {
            plan.task("2024-" + i, "2024-06-30", "STAFF", null).share("2024-" + i, i % 2 == 0 ? mines : floods, "LEAD");
            fixtures.letters().about(share("2024-" + i));
        }
        for (int i = 40; i < 60; i++) {
            plan.task("2024-" + i, "2024-06-30", "STAFF", null).share("2024-" + i, mines, "LEAD");
        }
        List<String> many = CountingDataSource.statementsOf(() -> page(office(), "/supervision"));
        assertThat(many).hasSameSizeAs(few);
        assertThat(few).hasSizeLessThanOrEqualTo(13);
    }

    private MvcResult set(String version, String red) throws Exception {
        return submit(
                office(),
                "/supervision/settings",
                "version",
                version,
                "word",
                "Word",
                "replyDays",
                "5",
                "blue",
                "0",
                "yellow",
                "-1",
                "red",
                red,
                "talk",
                "-2",
                "criticism",
                "-3",
                "yellows",
                "2");
    }

    private void recorded(String kind, long department, String content) throws Exception {
        for (int twice = 0; twice < 2; twice++) {
            assertThat(status(submit(
                            office(),
                            "/supervision/outcomes",
                            "kind",
                            kind,
                            "planId",
                            "" + plan.planId(),
                            "departmentId",
                            "" + department,
                            "heldOn",
                            fixtures.plans().today(),
                            "people",
                            "The director",
                            "content",
                            content)))
                    .isEqualTo(303);
        }
    }

    private String scores() {
        return "/supervision/scores?plan=" + plan.planId();
    }

    private long id(String sql) {
        return jdbc.sql(sql).param("plan", plan.planId()).query(Long.class).single();
    }
}
