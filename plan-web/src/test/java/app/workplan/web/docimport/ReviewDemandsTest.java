package app.workplan.web.docimport;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.UploadedText;
import app.workplan.web.WebTestBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** 核对: frequencies, targets, milestones, chapters, moves, offices of the prose and the way from doubt to doubt. */
class ReviewDemandsTest extends WebTestBase {

    private static final String OFFICE = "office@alpha";

    private static final String TEXT = """
            某市应急管理局2026年工作要点
            一、重点工作
            （一）抓好检查。6月底前完成排查，11月底前完成整改。每月至少开展2次会商。（A1负责）
            （二）抓好培训。会同市公安局开展演练。（A2负责）
            （四）抓好演练。（地震科负责）
            二、保障措施
            （一）强化保障。（A1负责）
            """;

    @Autowired
    private ImportService imports;

    private static int at(String words) {
        return TEXT.indexOf(words);
    }

    private static int last() {
        return TEXT.lastIndexOf("（一）");
    }

    private String started() {
        return "/imports/" + imports.start(fixtures.plans().office("alpha"), new UploadedText("plan.txt", TEXT));
    }

    private Document shown(String address) throws Exception {
        return html(page(OFFICE, address));
    }

    private MvcResult send(String address, String path, String... fields) throws Exception {
        List<String> all = new ArrayList<>(Arrays.asList(fields));
        all.add("version");
        all.add(shown(address).select("[data-review]").attr("data-version"));
        return submit(OFFICE, address + path, all.toArray(String[]::new));
    }

    private MvcResult change(String address, int item, String what, String... fields) throws Exception {
        return send(address, "/items/" + item + "/" + what, fields);
    }

    private void saved(MvcResult result) {
        assertThat(status(result)).isEqualTo(303);
    }

    private static Element row(Document page, int start) {
        return Objects.requireNonNull(page.getElementById("i-" + start));
    }

    private static void refused(MvcResult result, String words) throws Exception {
        assertThat(status(result)).isEqualTo(422);
        assertThat(html(result).select("[role=alert]").text()).contains(words);
    }

    private long rows(String table, String address) throws Exception {
        String plan = shown(address).select("[data-plan-id]").attr("data-plan-id");
        return jdbc.sql("select count(*) from " + table + " where task_id in (select id from task where plan_id = "
                        + plan + ")")
                .query(Long.class)
                .single();
    }

    @Test
    void correctsFrequenciesTargetsAndMilestonesAndMakesThemOfTheDraft() throws Exception {
        String address = started();
        Document edit = shown(address + "?item=" + at("（一）"));
        Element old =
                edit.select("form[data-form=review-frequencies] .imp-demand").get(0);
        assertThat(old.select("[name=times]").val()).isEqualTo("2");
        saved(change(
                address,
                at("（一）"),
                "frequencies",
                "was",
                old.select("[name=was]").val(),
                "per",
                "QUARTER",
                "times",
                "3",
                "words",
                "会商",
                "was",
                "",
                "per",
                "YEAR",
                "times",
                "1",
                "words",
                "综合演练"));
        saved(change(
                address,
                at("（一）"),
                "targets",
                "was",
                "",
                "name",
                "培训人数",
                "comparator",
                "AT_LEAST",
                "value",
                "300",
                "unit",
                "人"));
        Element step = shown(address + "?item=" + at("（一）"))
                .select("form[data-form=review-milestones] .imp-demand")
                .get(0);
        saved(change(
                address,
                at("（一）"),
                "milestones",
                "was",
                step.select("[name=was]").val(),
                "dueOn",
                step.select("[name=dueOn]").val(),
                "title",
                step.select("[name=title]").val(),
                "was",
                "",
                "dueOn",
                "2026-09-30",
                "title",
                "中期检查"));
        String told = row(shown(address), at("（一）")).text();
        assertThat(told).contains("培训人数").contains("2026-09-30 中期检查");
        saved(send(address, "/names", "name", "地震科", "answer", "NONE"));
        saved(submit(
                OFFICE,
                address + "/plan",
                "title",
                "Demands",
                "from",
                "2026-01-01",
                "to",
                "2026-12-31",
                "seen",
                "true"));
        assertThat(rows("recurrence", address)).isEqualTo(2);
        assertThat(rows("target", address)).isEqualTo(1);
        assertThat(rows("milestone", address)).isEqualTo(2);
        assertThat(jdbc.sql("select title from milestone where span_start is null and title = '中期检查' limit 1")
                        .query(String.class)
                        .optional())
                .isPresent();
    }

    @Test
    void saysPlainlyWhatADemandLacksAndKeepsWhatWasTyped() throws Exception {
        String address = started();
        int item = at("（一）");
        MvcResult ill = change(address, item, "frequencies", "was", "", "per", "MONTH", "times", "many", "words", "抽查");
        refused(ill, "1 到 999");
        assertThat(html(ill)
                        .select("form[data-form=review-frequencies] [name=words]")
                        .val())
                .isEqualTo("抽查");
        assertThat(html(ill).select("details[data-demands=frequencies]").hasAttr("open"))
                .isTrue();
        assertThat(html(ill).select("form[data-form=review-title] [name=title]").val())
                .isEqualTo("抓好检查");
        refused(change(address, item, "frequencies", "was", "", "per", "", "times", "2", "words", ""), "周期");
        refused(change(address, item, "frequencies", "was", "", "per", "HOUR", "times", "2", "words", ""), "周期");
        String[] target = {"was", "", "name", "数", "comparator", "EQUAL", "unit", "", "value"};
        String[] many = Arrays.copyOf(target, target.length + 1);
        many[target.length] = "三百";
        refused(change(address, item, "targets", many), "数值");
        refused(
                change(
                        address,
                        item,
                        "targets",
                        "was",
                        "",
                        "name",
                        "",
                        "comparator",
                        "EQUAL",
                        "value",
                        "3",
                        "unit",
                        ""),
                "名称");
        refused(change(address, item, "milestones", "was", "", "dueOn", "2026-12-01", "title", "晚了"), "2026-11-30");
        MvcResult untitled = change(address, item, "milestones", "was", "", "dueOn", "2026-05-01", "title", "");
        refused(untitled, "到哪一步");
        assertThat(html(untitled)
                        .select("form[data-form=review-milestones] [name=dueOn]")
                        .val())
                .isEqualTo("2026-05-01");
        refused(change(address, item, "milestones", "was", "", "dueOn", "", "title", "无日"), "日期");
        refused(change(address, at("（二）"), "milestones", "was", "", "dueOn", "2026-05-01", "title", "开工"), "时限");
    }

    @Test
    void movesAcrossChaptersAndTurnsAChapter() throws Exception {
        String address = started();
        Document edit = shown(address + "?item=" + at("（二）"));
        assertThat(edit.select("#f-under-edit option").eachAttr("value"))
                .contains("c" + at("二、保障"), "" + at("（一）"), "" + last())
                .doesNotContain("" + at("（二）"));
        saved(change(address, at("（二）"), "move", "under", "c" + at("二、保障")));
        Document page = shown(address);
        assertThat(page.select("[data-chapter=1] .imp-row").eachAttr("id"))
                .containsExactly("i-" + at("（二）"), "i-" + last());
        saved(change(address, at("（二）"), "move", "under", "" + last()));
        assertThat(row(shown(address), at("（二）")).attr("data-level")).isEqualTo("2");
        refused(change(address, last(), "move", "under", "" + at("（二）")), "自己");
        refused(change(address, last(), "move", "under", "c3"), "没有这一章");
        saved(send(address, "/chapters/" + at("二、保障"), "nature", "REVIEW"));
        assertThat(shown(address).select("[data-chapter=1] [data-achievement=true]"))
                .hasSize(2);
        refused(send(address, "/chapters/" + at("二、保障"), "nature", "NONSENSE"), "性质");
        refused(send(address, "/chapters/3", "nature", "PLAN"), "没有这一章");
        saved(send(address, "/undo"));
        assertThat(shown(address).select("[data-achievement=true]")).isEmpty();
        assertThat(status(submit("office@beta", address + "/chapters/" + at("二、保障"), "nature", "PLAN", "version", "0")))
                .isEqualTo(404);
    }

    @Test
    void offersOfficesOfTheProseAtTheirItem() throws Exception {
        String address = started();
        Document page = shown(address);
        Element mention = row(page, at("（二）")).select("[data-mention]").first();
        assertThat(mention).isNotNull();
        String place = mention.attr("data-mention");
        assertThat(page.select("#source .is-mention[data-source-start=" + place + "]")
                        .text())
                .contains("公安局");
        saved(send(address, "/suggestions/" + place, "answer", "TAKE"));
        page = shown(address);
        assertThat(page.select("[data-mention]")).isEmpty();
        assertThat(row(page, at("（二）")).select(".wp-tag").eachText()).hasSize(2).anyMatch(tag -> tag.contains("公安局"));
        saved(send(address, "/undo"));
        saved(send(address, "/suggestions/" + place, "answer", "DISMISS"));
        assertThat(shown(address).select("[data-mention], #source .body .is-mention"))
                .isEmpty();
        refused(send(address, "/suggestions/" + place, "answer", "TAKE"), "处理过");
    }

    @Test
    void takesAllProposalsInOneStepThatOneUndoTakesBack() throws Exception {
        String address = started();
        Element form = shown(address).select("form[data-form=review-proposals]").first();
        assertThat(form).isNotNull();
        assertThat(form.attr("data-names")).isEqualTo("1");
        saved(send(address, "/proposals"));
        assertThat(shown(address).select("[data-doubt=NEW_DEPARTMENT]")).isEmpty();
        refused(send(address, "/proposals"), "没有可采用的建议");
        saved(send(address, "/undo"));
        assertThat(shown(address).select("[data-doubt=NEW_DEPARTMENT]")).hasSize(1);
        assertThat(status(submit(OFFICE, address + "/proposals"))).isEqualTo(409);
        assertThat(status(submit("office@beta", address + "/proposals", "version", "0")))
                .isEqualTo(404);
    }

    @Test
    void leadsFromDoubtToDoubtAndRoundAgain() throws Exception {
        String address = started();
        Document page = shown(address);
        assertThat(page.select("[data-doubt]").eachAttr("data-doubt"))
                .containsExactlyInAnyOrder("NEW_DEPARTMENT", "NUMBERING_GAP");
        Element next = page.select("[data-doubt-step=next]").first();
        assertThat(next).isNotNull();
        assertThat(next.attr("href")).endsWith("?item=" + at("（四）") + "#i-" + at("（四）"));
        Document there = shown(address + "?item=" + at("（四）"));
        assertThat(there.select("[data-doubt-step]"))
                .as("both doubts are about one item")
                .isEmpty();
        saved(change(address, at("（一）"), "title", "title", "长".repeat(41)));
        there = shown(address + "?item=" + at("（四）"));
        assertThat(there.select("[data-doubt-step=next]").attr("href")).contains("?item=" + at("（一）") + "#");
        assertThat(there.select("[data-doubt-step=previous]").attr("href")).contains("?item=" + at("（一）") + "#");
        assertThat(shown(address + "?item=" + at("（一）")).select("[data-doubt]").eachAttr("data-doubt"))
                .startsWith("LONG_TITLE");
    }
}
