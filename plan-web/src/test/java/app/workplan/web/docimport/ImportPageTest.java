package app.workplan.web.docimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import app.workplan.web.SeedBureau;
import app.workplan.web.WebTestBase;
import app.workplan.web.login.TestLogin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;

class ImportPageTest extends WebTestBase {

    private static final String OFFICE = "office@alpha";

    @Autowired
    private TestLogin login;

    @Autowired
    private SeedBureau seeds;

    private MvcResult paste(String user, String text) throws Exception {
        return submit(user, "/imports", "text", text);
    }

    private MvcResult upload(byte[] content) throws Exception {
        return browser.perform(multipart("/imports")
                        .file(new MockMultipartFile("file", "../../plan.txt", "text/plain", content))
                        .param("text", "")
                        .with(login.as(OFFICE))
                        .with(csrf()))
                .andReturn();
    }

    private static String address(MvcResult result) {
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private Document review(String user, String text) throws Exception {
        MvcResult result = paste(user, text);
        assertThat(status(result)).isEqualTo(303);
        return html(page(user, address(result)));
    }

    private static void refused(MvcResult result, String words) throws Exception {
        assertThat(status(result)).isEqualTo(422);
        Document page = html(result);
        assertThat(page.select("[role=alert]").text()).contains(words);
        assertThat(page.select("header nav")).isNotEmpty();
        assertThat(page.select("form[data-form=upload]")).hasSize(1);
    }

    @Test
    void refusesWhatIsNoPlanInPlainWords() throws Exception {
        refused(upload(new byte[0]), "没有");
        MvcResult binary = upload(new byte[] {'a', 0, 1, 2});
        refused(binary, "编码");
        assertThat(html(binary).select("[data-chosen]").text()).contains("plan.txt");
        refused(upload(new byte[] {(byte) 0xD5, (byte) 0xD0, (byte) 0xFF}), "UTF-8");
        refused(upload(new byte[20 * 1024 * 1024 + 1]), "20 MB");
        refused(upload(new byte[] {'P', 'K', 3, 4, 0, 0, 0}), "打不开");
        refused(paste(OFFICE, "一、".repeat(2_500_001)), "5000000");
        refused(paste(OFFICE, "   "), "没有");
        MvcResult unnumbered = paste(OFFICE, "今天天气好。\n明天也好。");
        refused(unnumbered, "编号");
        assertThat(html(unnumbered).select("textarea[name=text]").text()).contains("今天天气好。");
    }

    @Test
    void readsAnUploadedFileWithoutItsPath() throws Exception {
        MvcResult result = upload(SeedBureau.text("changsha-2020.txt").getBytes(StandardCharsets.UTF_8));
        assertThat(status(result)).isEqualTo(303);
        Document page = html(page(OFFICE, address(result)));
        assertThat(page.select(".wp-lead").text()).startsWith("plan.txt");
        assertThat(page.select("[data-metric=items]").attr("data-value")).isEqualTo("16");
    }

    @Test
    void readsTextsOfOlderProgramsAndKnowsTheSameFileAgain() throws Exception {
        byte[] file =
                (SeedBureau.text("zhoushan-2019.txt") + "\n" + fixtures.next()).getBytes(Charset.forName("GB18030"));
        String first = address(upload(file));
        assertThat(html(page(OFFICE, first)).select("[data-duplicate]")).isEmpty();
        Document again = html(page(OFFICE, address(upload(file))));
        assertThat(again.select("[data-format]").attr("data-format")).isEqualTo("TEXT");
        assertThat(again.select("[data-duplicate] a").attr("href")).isEqualTo(first);
    }

    @Test
    void readsAWordFileAndSaysWhatItLeftOut() throws Exception {
        Document page = html(page(OFFICE, address(upload(word()))));
        assertThat(page.select("[data-format]").text()).contains("Word");
        assertThat(page.select("[data-left-out]").text()).contains("页眉页脚");
        assertThat(page.select(".imp-row[data-item]")).hasSize(2);
        assertThat(page.select("#source").text()).contains("（二）抓培训").doesNotContain("内部资料");
    }

    private static byte[] word() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("内部资料");
            for (String line : List.of("某市应急管理局2026年工作要点", "一、任务", "（一）抓检查。", "（二）抓培训。")) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void showsWhatChangzhiWouldBecome() throws Exception {
        SeedBureau.Made bureau = seeds.of("changzhi");
        Document page = review(bureau.user("office"), bureau.text());
        assertThat(page.select("main").attr("data-page")).isEqualTo("import");
        assertThat(page.select("main").attr("data-import-state")).isEqualTo("REVIEW");
        assertThat(page.select("[data-metric=tasks]").attr("data-value")).isEqualTo("34");
        assertThat(page.select("[data-metric=shares]").attr("data-value")).isEqualTo("166");
        assertThat(page.select("[data-metric=unquantified-rate]").attr("data-value"))
                .isEqualTo("85.3");
        assertThat(page.select(".imp-row[data-item]")).hasSize(35);
        assertThat(page.select(".imp-row.is-sub")).hasSize(5);
        assertThat(page.select("[data-match=NEW], [data-match=EMPTY_GROUP]")).isEmpty();
        assertThat(page.select("[data-match=GROUP]"))
                .hasSize(13)
                .allMatch(tag -> tag.text().endsWith("8"));
        assertThat(page.select("input[name=from]").val()).isEqualTo("2024-01-01");
        assertPiecesAreWhereTheySay(page, bureau.text());
    }

    private static void assertPiecesAreWhereTheySay(Document page, String text) {
        assertThat(page.select("#source [data-source-start]"))
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(piece.wholeText())
                        .isEqualTo(text.substring(
                                Integer.parseInt(piece.attr("data-source-start")),
                                Integer.parseInt(piece.attr("data-source-end")))));
    }

    @Test
    void saysWhichDepartmentsItWouldCreateAndWhichGroupsAreEmpty() throws Exception {
        Document page = review(OFFICE, SeedBureau.text("changzhi-2024.txt"));
        assertThat(page.select("[data-match=NEW]")).hasSizeGreaterThan(10);
        assertThat(page.select("[data-metric=doubts]").attr("data-value")).isEqualTo("26");
        assertThat(page.select("[data-doubt]")).hasSize(8);
        assertThat(page.select("[data-doubt=EMPTY_GROUP]")).hasSize(1);
    }

    @Test
    void warnsOfDuplicatesGapsAndDatesOutsideThePeriod() throws Exception {
        Document page = review(OFFICE, """
                某市应急管理局2024年工作要点
                一、重点工作
                （一）抓好检查。2023年3月底前完成，2025年6月底前验收。（A1负责）
                （一）抓好培训。3月底前完成。（A1负责）
                （三）抓好演练。每月至少开展2次。
                """);
        assertThat(page.select("[data-doubt]").eachAttr("data-doubt"))
                .contains("NUMBERING_DUPLICATE", "NUMBERING_GAP", "DATE_OUTSIDE_PERIOD", "NO_DEPARTMENTS");
        Element duplicate = page.select("[data-doubt=NUMBERING_DUPLICATE]").first();
        assertThat(duplicate).isNotNull();
        assertThat(duplicate.text()).contains("（一）").contains("抓好培训");
        assertThat(page.select(".imp-row[data-item]")).hasSize(3);
        assertThat(page.select(".imp-source .is-doubt")).isNotEmpty();
    }

    @Test
    void committingTwiceMakesOneDraft() throws Exception {
        SeedBureau.Made bureau = seeds.of("zhoushan");
        String user = bureau.user("office");
        String address = address(paste(user, bureau.text()));
        String[] fields = {"title", "舟山计划", "from", "2019-01-01", "to", "2019-12-31", "seen", "true"};
        assertThat(status(submit(user, address + "/plan", fields))).isEqualTo(303);
        assertThat(status(submit(user, address + "/plan", fields))).isEqualTo(303);
        Document page = html(page(user, address));
        assertThat(page.select("main").attr("data-import-state")).isEqualTo("COMMITTED");
        assertThat(page.select("form[data-form=commit-import]")).isEmpty();
        String plan = page.select("[data-plan-id]").attr("data-plan-id");
        assertThat(page.select("a[href=/plans/" + plan + "]")).isNotEmpty();
        Document list = html(page(user, "/plans"));
        assertThat(list.select("tr[data-plan-id]")).hasSize(1);
        assertThat(list.select("tr[data-plan-id]").attr("data-plan-title")).isEqualTo("舟山计划");
        assertThat(html(page(user, "/imports/new")).select("tr[data-import-id]"))
                .hasSize(1);
    }

    @Test
    void keepsEverythingTypedWhenTheDraftIsRefused() throws Exception {
        String address = address(paste(OFFICE, SeedBureau.text("hengshan-2020.txt")));
        MvcResult ill = submit(OFFICE, address + "/plan", "title", "", "from", "someday", "to", "2020-12-31");
        assertThat(status(ill)).isEqualTo(422);
        Document page = html(ill);
        assertThat(page.select("[role=alert] li")).hasSize(2);
        assertThat(page.select("input[name=from]").val()).isEqualTo("someday");
        MvcResult backwards = submit(
                OFFICE, address + "/plan", "title", "T", "from", "2020-12-31", "to", "2020-07-01", "seen", "true");
        assertThat(status(backwards)).isEqualTo(422);
        assertThat(html(backwards).select("input[name=title]").val()).isEqualTo("T");
    }

    @Test
    void aLongTextIsShownInPartsAndRefusedAsOnePlan() throws Exception {
        // every other test adds departments to alpha, and the page proposes each of them
        String office = "office@" + fixtures.emptyBureau();
        String text = SeedBureau.text("changzhi-2024.txt").repeat(60);
        MvcResult started = paste(office, text);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !html(page(office, address(started)))
                        .select("[data-job-state=DONE]")
                        .isEmpty());
        Document first = html(page(office, address(started)));
        assertThat(first.select("[rel=next]")).isNotEmpty();
        assertThat(first.select("*")).hasSizeLessThan(3_500);
        assertThat(first.select("#source").text().length()).isLessThan(60_000);
        assertThat(first.select("#source").text()).contains("段显示");
        Document last = html(page(office, address(started) + "?part=9999"));
        assertThat(last.select("[rel=next]")).isEmpty();
        assertPiecesAreWhereTheySay(last, text);
        assertThat(first.select("form[data-form=commit-import]")).isEmpty();
        MvcResult forced =
                submit(office, address(started) + "/plan", "title", "T", "from", "2024-01-01", "to", "2024-12-31");
        assertThat(status(forced)).isEqualTo(422);
    }

    @Test
    void isTheOfficesOwn() throws Exception {
        String address = address(paste(OFFICE, SeedBureau.text("changsha-2020.txt")));
        assertThat(status(page("office@beta", address))).isEqualTo(404);
        assertThat(status(page("leader@alpha", address))).isEqualTo(403);
        assertThat(status(page("head@alpha", "/imports/new"))).isEqualTo(403);
        assertThat(status(paste("head@alpha", "（一）甲。"))).isEqualTo(403);
        assertThat(status(page(OFFICE, "/imports/999999999"))).isEqualTo(404);
        assertThat(status(page(OFFICE, "/imports/abc"))).isEqualTo(404);
    }

    @Test
    void makesNewDepartmentsBesideKnownOnes() throws Exception {
        SeedBureau.Made bureau = seeds.of("changsha");
        String user = bureau.user("office");
        String text = """
            某市应急管理局2026年工作要点
            一、总体要求
            1.第一件事。(责任科室：办公室)
            2.第二件事。(责任科室：从未有过的科)
            """;
        String address = address(paste(user, text));
        MvcResult made = submit(
                user, address + "/plan", "title", "New ones", "from", "2026-01-01", "to", "2026-12-31", "seen", "true");
        assertThat(status(made)).isEqualTo(303);
        MvcResult endless = submit(
                user,
                address(paste(user, text)) + "/plan",
                "title",
                "X",
                "from",
                "0001-01-01",
                "to",
                "9999-12-31",
                "seen",
                "true");
        assertThat(status(endless)).isEqualTo(422);
    }
}
