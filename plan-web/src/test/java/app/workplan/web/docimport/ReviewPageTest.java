package app.workplan.web.docimport;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.docimport.ImportService;
import app.workplan.service.docimport.UploadedText;
import app.workplan.web.CountingDataSource;
import app.workplan.web.WebTestBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** 核对: doubts first, corrections saved one by one, nothing lost on the way to the draft and back. */
class ReviewPageTest extends WebTestBase {

    private static final String OFFICE = "office@alpha";

    private static final String TEXT = """
            某市应急管理局2026年工作要点
            一、重点工作
            （一）抓好检查。6月底前完成排查。每月至少开展2次会商。（A1负责）
            （二）抓好培训。一是练队伍。二是配装备。（地震科负责）
            （三）抓好演练。
            各单位要高度重视。
            """;

    private static final List<String> CHAPTERS =
            List.of("一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十".split(" "));

    @Autowired
    private ImportService imports;

    private static int at(String words) {
        return TEXT.indexOf(words);
    }

    private String started() {
        return "/imports/" + imports.start(fixtures.plans().office("alpha"), new UploadedText("plan.txt", TEXT));
    }

    private Document shown(String address) throws Exception {
        return html(page(OFFICE, address));
    }

    private static String version(Document page) {
        return page.select("[data-review]").attr("data-version");
    }

    private MvcResult send(String address, String path, String... fields) throws Exception {
        List<String> all = new ArrayList<>(Arrays.asList(fields));
        all.add("version");
        all.add(version(shown(address)));
        return submit(OFFICE, address + path, all.toArray(String[]::new));
    }

    private MvcResult change(String address, String words, String what, String... fields) throws Exception {
        return send(address, "/items/" + at(words) + "/" + what, fields);
    }

    private static Element row(Document page, String words) {
        return Objects.requireNonNull(page.getElementById("i-" + at(words)), words);
    }

    private static List<String> outline(Document page) {
        return page.select(".imp-row").stream()
                .map(row -> row.attr("data-level") + " " + row.select(".tt a").text())
                .toList();
    }

    private static void refused(MvcResult result, int status, String words) throws Exception {
        assertThat(status(result)).isEqualTo(status);
        assertThat(html(result).select("[role=alert]").text()).contains(words);
    }

    @Test
    void asksInWordsAndSaysHowSureEachItemIs() throws Exception {
        Document page = shown(started());
        assertThat(page.select("[data-doubt]").eachAttr("data-doubt"))
                .containsExactly("NEW_DEPARTMENT", "NO_DEPARTMENTS");
        assertThat(page.select("[data-doubt]").first().text()).contains("地震科");
        assertThat(row(page, "（一）").attr("data-confidence")).isEqualTo("HIGH");
        assertThat(row(page, "（二）").attr("data-confidence")).isEqualTo("LOW");
        assertThat(row(page, "一是").attr("data-confidence")).isEqualTo("MEDIUM");
        assertThat(row(page, "一是").select(".cf").text()).contains("科室承上");
        assertThat(page.select("[data-metric=doubts]").attr("data-value")).isEqualTo("2");
        assertThat(page.text()).doesNotContain("64%");
        assertThat(page.getElementById("s-" + at("（一）")))
                .as("its place in the source")
                .isNotNull();
        assertThat(row(page, "（一）").select("a.no").attr("href")).isEqualTo("#s-" + at("（一）"));
        assertThat(page.select(
                        "#source .is-heading, #source .is-deadline, #source .is-frequency, #source .is-department"))
                .hasSizeGreaterThan(5);
    }

    @Test
    void correctsTitleDepartmentsDeadlineAndNatureAndUndoesOneStep() throws Exception {
        String address = started();
        assertThat(status(change(address, "（一）", "title", "title", " 抓实检查 "))).isEqualTo(303);
        assertThat(status(change(address, "（三）", "departments", "name", "A2", "role", "LEAD")))
                .isEqualTo(303);
        assertThat(status(change(address, "（三）", "deadline", "dueOn", "2026-09-30")))
                .isEqualTo(303);
        assertThat(status(change(address, "（二）", "nature", "nature", "ACHIEVEMENT")))
                .isEqualTo(303);
        Document page = shown(address);
        assertThat(row(page, "（一）").text()).contains("抓实检查");
        assertThat(row(page, "（三）").text()).contains("A2").contains("2026-09-30");
        assertThat(page.select("[data-achievement=true]")).hasSize(3);
        assertThat(page.select("form[data-form=review-undo] button").text()).contains("改性质");
        assertThat(status(send(address, "/undo"))).isEqualTo(303);
        page = shown(address);
        assertThat(page.select("[data-achievement=true]")).isEmpty();
        assertThat(page.select("form[data-form=review-undo]")).isEmpty();
        refused(send(address, "/undo"), 422, "没有可以撤销的");
        assertThat(jdbc.sql("select action from audit_entry where entity = 'import' and entity_id = :id order by id")
                        .param("id", Long.valueOf(address.substring(9)))
                        .query(String.class)
                        .list())
                .containsExactly(
                        "import.start",
                        "import.title",
                        "import.departments",
                        "import.deadline",
                        "import.nature",
                        "import.undo");
        assertThat(jdbc.sql("select new_value from audit_entry where action = 'import.title' and entity_id = :id")
                        .param("id", Long.valueOf(address.substring(9)))
                        .query(String.class)
                        .single())
                .contains("抓实检查");
    }

    @Test
    void correctsTheOutlineAndAddsWhatWasMissed() throws Exception {
        String address = started();
        assertThat(status(change(address, "（一）", "split", "cut", "" + at("每月"))))
                .isEqualTo(303);
        assertThat(status(change(address, "二是", "merge"))).isEqualTo(303);
        assertThat(status(change(address, "（三）", "move", "under", "" + at("（二）"))))
                .isEqualTo(303);
        assertThat(outline(shown(address))).containsExactly("1 抓好检查", "1 每月至少开展2次会商", "1 抓好培训", "2 练队伍", "2 抓好演练");
        assertThat(status(change(address, "（三）", "move", "under", ""))).isEqualTo(303);
        assertThat(status(change(address, "（三）", "noise"))).isEqualTo(303);
        Document page = shown(address);
        String missed =
                page.select("form[data-form=review-add] [name=span]").get(0).val();
        assertThat(status(send(address, "/items", "span", missed))).isEqualTo(303);
        assertThat(outline(shown(address))).hasSize(5).anyMatch(line -> line.startsWith("1 抓好演练"));
    }

    @Test
    void saysPlainlyWhatMakesNoSenseAndKeepsWhatWasTyped() throws Exception {
        String address = started();
        MvcResult ill =
                change(address, "（三）", "departments", "name", "A2", "role", "LEAD", "name", "A2", "role", "LEAD");
        refused(ill, 422, "写了两次");
        assertThat(html(ill)
                        .select("form[data-form=review-departments] [name=name]")
                        .eachAttr("value"))
                .containsExactly("A2", "A2");
        refused(change(address, "（三）", "deadline", "dueOn", "2030-01-01"), 422, "2026-12-31");
        refused(change(address, "（三）", "deadline", "dueOn", "someday"), 422, "日期");
        refused(change(address, "（三）", "title", "title", " "), 422, "");
        refused(change(address, "（一）", "merge"), 422, "前面没有");
        refused(change(address, "（一）", "split", "cut", "abc"), 422, "哪一句");
        refused(change(address, "（二）", "move", "under", "" + at("一是")), 422, "自己");
        refused(send(address, "/items/999999/merge"), 422, "不在了");
        for (String span : List.of("-5-3", "0-999999", "99999999999-3", "x", "", "0-4", "1\u00002-9")) {
            assertThat(status(send(address, "/items", "span", span))).as(span).isEqualTo(422);
        }
        refused(send(address, "/names", "name", "无此科", "answer", "NONE"), 422, "没有");
        refused(send(address, "/answers", "key", "NEW_DEPARTMENT nothing"), 422, "处理过");
        assertThat(status(send(address, "/items/" + at("（三）") + "/nonsense"))).isEqualTo(404);
        assertThat(status(submit("office@beta", address + "/items/" + at("（三）") + "/merge", "version", "0")))
                .isEqualTo(404);
        assertThat(outline(shown(address))).hasSize(5);
    }

    @Test
    void whoeverIsSlowerSeesTheNewerStateAndKeepsWhatWasTyped() throws Exception {
        String address = started();
        String old = version(shown(address));
        change(address, "（一）", "title", "title", "他改的");
        MvcResult slower = submit(OFFICE, address + "/items/" + at("（一）") + "/title", "title", "我改的", "version", old);
        refused(slower, 409, "别人刚刚改过");
        assertThat(row(html(slower), "（一）").text()).contains("他改的");
        assertThat(html(slower)
                        .select("form[data-form=review-title] [name=title]")
                        .val())
                .isEqualTo("我改的");
        assertThat(version(html(slower))).isNotEqualTo(old);
        assertThat(status(submit(OFFICE, address + "/undo")))
                .as("without a version")
                .isEqualTo(409);
    }

    @Test
    void anAnswerAboutANameHoldsEverywhereAndNoPlanIsMadeBeforeAllWasSeen() throws Exception {
        String address = started();
        String[] plan = {"title", "T", "from", "2026-01-01", "to", "2026-12-31"};
        refused(submit(OFFICE, address + "/plan", plan), 422, "还有 2 处存疑");
        String none = Objects.requireNonNull(shown(address)
                        .select("[data-doubt=NO_DEPARTMENTS] [name=key]")
                        .first())
                .val();
        assertThat(status(send(address, "/names", "name", "地震科", "answer", "KNOWN", "other", "A2")))
                .isEqualTo(303);
        assertThat(row(shown(address), "（二）").text()).contains("A2").doesNotContain("地震科");
        assertThat(status(send(address, "/answers", "key", none))).isEqualTo(303);
        assertThat(shown(address).select("[data-doubt], input[name=seen]")).isEmpty();
        assertThat(status(submit(OFFICE, address + "/plan", plan))).isEqualTo(303);
        refused(change(address, "（一）", "title", "title", "太晚了"), 422, "已经");
    }

    @Test
    void correctionsComeThroughAnotherPeriodIntoTheDraftAndBack() throws Exception {
        String address = started();
        send(address, "/names", "name", "地震科", "answer", "NONE");
        change(address, "（三）", "deadline", "dueOn", "2026-09-30");
        change(address, "（三）", "departments", "name", "A2", "role", "LEAD");
        String[] plan = {"title", "Withdrawn", "from", "2026-01-01", "to", "2027-12-31", "seen", "true"};
        assertThat(status(submit(OFFICE, address + "/plan", plan))).isEqualTo(303);
        String draft = shown(address).select("[data-plan-id]").attr("data-plan-id");
        assertThat(jdbc.sql("select due_on || ' ' || due_origin || ' ' || s.origin from task t join share s"
                                + " on s.task_id = t.id where t.plan_id = " + draft + " and t.title = '抓好演练'")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-09-30 STAFF STAFF");
        assertThat(shown("/plans/" + draft).select("form[data-form=withdraw-import]"))
                .hasSize(1);
        assertThat(status(submit("office@beta", address + "/withdrawal"))).isEqualTo(404);
        assertThat(status(submit(OFFICE, address + "/withdrawal"))).isEqualTo(303);
        assertThat(status(page(OFFICE, "/plans/" + draft))).isEqualTo(404);
        Document again = shown(address);
        assertThat(again.select("main").attr("data-import-state")).isEqualTo("REVIEW");
        assertThat(row(again, "（三）").text()).contains("2026-09-30").contains("A2");
        refused(submit(OFFICE, address + "/withdrawal"), 422, "不用撤回");

        assertThat(status(submit(OFFICE, address + "/plan", plan))).isEqualTo(303);
        String issued = shown(address).select("[data-plan-id]").attr("data-plan-id");
        assertThat(status(submit(OFFICE, "/plans/" + issued + "/issue"))).isEqualTo(303);
        assertThat(shown(address).select("form[data-form=withdraw-import]")).isEmpty();
        refused(submit(OFFICE, address + "/withdrawal"), 422, "已经印发");
        submit(OFFICE, "/plans/" + issued + "/close");
    }

    @Test
    void readsWithAsManyStatementsAndABoundedPageHoweverLongTheDocument() throws Exception {
        String few = started();
        int statements =
                CountingDataSource.statementsOf(() -> page(OFFICE, few)).size();
        String items = IntStream.rangeClosed(1, 2_000)
                .mapToObj(i -> (i % 100 == 1 ? "第" + CHAPTERS.get(i / 100) + "章 工作\n" : "") + ((i - 1) % 100 + 1)
                        + ".抓好第" + i + "件事。（A1负责）")
                .collect(Collectors.joining("\n"));
        String many = "/imports/"
                + imports.start(fixtures.plans().office("alpha"), new UploadedText(null, "某局2026年工作要点\n" + items));
        assertThat(CountingDataSource.statementsOf(() -> page(OFFICE, many))).hasSizeLessThanOrEqualTo(statements + 1);
        Document page = shown(many);
        assertThat(page.getAllElements()).hasSizeLessThan(3_500);
        assertThat(page.select("details.plan-chapter").size()).isGreaterThan(10);
        assertThat(page.select("details.plan-chapter:not([open]) a[data-chapter-load]"))
                .isNotEmpty();
    }
}
