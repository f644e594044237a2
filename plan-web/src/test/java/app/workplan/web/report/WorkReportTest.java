package app.workplan.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Together;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 总结: drafted from what is tracked, edited, and drafted again without losing an edit. */
class WorkReportTest extends WorkReportTestBase {

    @Test
    void theOpeningSaysTheFiguresOfTheDashboardOfTheSameDay() throws Exception {
        Document dashboard = html(page(OFFICE, "/dashboard?plan=" + plan.planId()));
        String opening = wordsOf(edited(drafted()), "opening");
        for (String figure : List.of("total", "done", "on-track", "at-risk", "overdue", "not-started")) {
            assertThat(opening)
                    .as(figure)
                    .contains(dashboard.select("[data-metric=" + figure + "]").attr("data-value") + "项");
        }
        for (String figure : List.of("progress", "expected")) {
            assertThat(opening)
                    .as(figure)
                    .contains("进度"
                            + dashboard.select("[data-metric=" + figure + "]").attr("data-value") + "%");
        }
    }

    @Test
    void paragraphsCarryTheWordsOfTheDepartmentsAndNameWhereTheyComeFrom() throws Exception {
        long id = drafted();
        Document page = edited(id);
        assertThat(page.select("[data-report-id]").attr("data-job-state")).isEqualTo("DONE");
        assertThat(wordsOf(page, "review." + plan.taskId()))
                .contains("Inspect all mines", "A1：矿山检查了12家。", "A2：会商两次。", "目前进度");
        assertThat(wordsOf(page, "coordination." + plan.taskId())).contains("A2：人手不足。");
        assertThat(wordsOf(page, "next." + plan.taskId())).contains("下月补齐。", "前完成。", "（责任科室：A1、A2）");
        for (Element part : page.select("[data-part-id][data-level=0]")) {
            assertThat(part.select("[data-source]")).as(part.text()).isNotEmpty();
        }
        for (Element link : page.select("[data-source] a")) {
            assertThat(status(page(OFFICE, link.attr("href"))))
                    .as(link.attr("href"))
                    .isIn(200, 303);
        }
        assertThat(partOf(page, "review." + plan.taskId()).select("[data-source=ENTRY]"))
                .hasSize(2);
    }

    @Test
    void draftingAgainKeepsWhatWasWrittenAndOffersTheNewDraftBesideIt() throws Exception {
        long id = drafted();
        long review = part(id, "review." + plan.taskId());
        assertThat(status(word(review, "我们的话"))).isEqualTo(303);
        long next = part(id, "next." + plan.taskId());
        submit(OFFICE, "/report-parts/" + next + "/out");
        submit("head@alpha", "/shares/" + plan.first() + "/entries", "percent", "55", "text", "又查了8家");
        assertThat(status(redraft(id))).isEqualTo(303);
        Document page = edited(id);
        Element kept = page.selectFirst("#part-" + review);
        assertThat(kept.select("[data-words]").text()).isEqualTo("我们的话");
        assertThat(kept.select("[data-proposed]").text()).contains("又查了8家");
        assertThat(page.select("#part-" + next).attr("data-left-out")).isEqualTo("true");
        assertThat(wordsOf(page, "opening")).as("what nobody changed follows").contains("总体进度");

        String version = version(kept);
        assertThat(status(submit(OFFICE, "/report-parts/" + review + "/proposal", "take", "OWN", "version", version)))
                .isEqualTo(303);
        kept = edited(id).selectFirst("#part-" + review);
        assertThat(kept.select("[data-words]").text()).isEqualTo("我们的话");
        assertThat(kept.select("[data-proposed]")).isEmpty();
        redraft(id);
        assertThat(edited(id).select("#part-" + review + " [data-proposed]"))
                .as("seen once, it is not offered again")
                .isEmpty();
        submit(
                OFFICE,
                "/report-parts/" + review + "/proposal",
                "take",
                "DRAFT",
                "version",
                version(edited(id).selectFirst("#part-" + review)));
        assertThat(edited(id).select("#part-" + review + " [data-words]").text())
                .contains("又查了8家");
    }

    @Test
    void theOfficeMovesAddsAndDeletesParts() throws Exception {
        long id = drafted();
        long review = part(id, "review." + plan.taskId());
        assertThat(status(submit(OFFICE, "/report-parts/" + review + "/next", "kind", "POINT", "text", "另外一件\n第二行")))
                .isEqualTo(303);
        Document page = edited(id);
        Element own = page.selectFirst("[data-own]");
        assertThat(own.previousElementSibling().id()).isEqualTo("part-" + review);
        assertThat(page.select("#part-" + review + " .rep-no").text()).isEqualTo("1.");
        assertThat(own.select(".rep-no").text()).isEqualTo("2.");
        String ownId = own.attr("data-part-id");
        submit(OFFICE, "/report-parts/" + ownId + "/up");
        page = edited(id);
        assertThat(page.selectFirst("#part-" + review).previousElementSibling().id())
                .isEqualTo("part-" + ownId);
        redraft(id);
        assertThat(edited(id)
                        .selectFirst("#part-" + review)
                        .previousElementSibling()
                        .id())
                .as("the order stays")
                .isEqualTo("part-" + ownId);
        assertThat(status(submit(OFFICE, "/report-parts/" + part(id, "opening") + "/up")))
                .isEqualTo(422);
        assertThat(status(submit(OFFICE, "/report-parts/" + review + "/deletion")))
                .isEqualTo(422);
        submit(OFFICE, "/report-parts/" + ownId + "/deletion");
        assertThat(edited(id).select("[data-own]")).isEmpty();
        long section = part(id, "problems");
        submit(OFFICE, "/report-parts/" + section + "/out");
        Document preview = html(page(OFFICE, "/reports/" + id + "?preview=1"));
        assertThat(preview.select("h3").eachText()).noneMatch(heading -> heading.contains("问题"));
        assertThat(preview.select("h3").eachText().get(1)).startsWith("二、");
        assertThat(preview.select(".rep-paper").text()).doesNotContain("人手不足");
    }

    @Test
    void twoEditorsAtOnceAreOneSavedAndOneWithBothTexts() throws Exception {
        long id = drafted();
        long review = part(id, "review." + plan.taskId());
        String version = version(edited(id).selectFirst("#part-" + review));
        List<MvcResult> answers = Together.send(
                () -> submit(OFFICE, "/report-parts/" + review, "text", "甲的话", "version", version),
                () -> submit(OFFICE, "/report-parts/" + review, "text", "乙的话", "version", version));
        assertThat(answers).extracting(answer -> status(answer)).containsExactlyInAnyOrder(303, 409);
        Document refused = html(answers.stream()
                .filter(answer -> status(answer) == 409)
                .findFirst()
                .orElseThrow());
        Element part = refused.selectFirst("#part-" + review);
        assertThat(part.select("[data-words]").text() + part.select("textarea").text())
                .contains("甲的话", "乙的话");
        assertThat(part.select("details.rep-edit").hasAttr("open")).isTrue();
        assertThat(refused.select("[role=alert]").text()).contains("别处刚改过");
    }

    @Test
    void aParagraphThatIsTooLongStaysTyped() throws Exception {
        long id = drafted();
        long review = part(id, "review." + plan.taskId());
        MvcResult refused = word(review, "字".repeat(20_000));
        assertThat(status(refused)).isEqualTo(422);
        Document page = html(refused);
        assertThat(page.select("[role=alert]").text()).contains("8000", "20000");
        assertThat(page.select("#part-" + review + " textarea").text()).hasSize(20_000);
        assertThat(status(word(review, "<b>&amp;</b> ${7*7}"))).isEqualTo(303);
        assertThat(edited(id).select("#part-" + review + " [data-words]").text())
                .isEqualTo("<b>&amp;</b> ${7*7}");
    }
}
