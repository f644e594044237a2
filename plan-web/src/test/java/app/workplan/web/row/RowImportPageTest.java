package app.workplan.web.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import app.workplan.service.sheet.Sheet;
import app.workplan.service.sheet.SheetWriter;
import app.workplan.web.WebTestBase;
import app.workplan.web.exchange.Books;
import app.workplan.web.login.TestLogin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;

/** 导入清单: what a sheet does, and what a bad one is told. */
class RowImportPageTest extends WebTestBase {

    @Autowired
    private SheetWriter writer;

    @Autowired
    private TestLogin login;

    private String list = "";

    @BeforeEach
    void task() {
        list = "/tasks/" + fixtures.plans().soleTaskOf("OWN") + "/rows";
    }

    @Test
    void readsTheSheetABureauKeepsAnyway() throws Exception {
        byte[] file = file(
                new String[] {"序号", "存在问题", "问题类别", "整改责任单位", "整改时限", "整改完成日期", "复查人", "整改措施"},
                new String[] {"7", "Pond", "Ponds", "Village", "2026年3月1日", "2026.1.5", "Li", "Fence"});
        Document checked = html(upload(file));
        assertThat(checked.select("[data-new]").attr("data-new")).isEqualTo("1");
        assertThat(checked.text()).contains("Pond", "Ponds", "Village", "Li");
    }

    @Test
    void importsWhatWasLookedThrough() throws Exception {
        byte[] file = file(
                new String[] {"编号", "名称", "分类", "责任单位（人）", "销号日期", "核销人"},
                new String[] {"1", "Pond", "Ponds", "Village", "2026/1/5", "Li"},
                new String[] {"2", "Shop", "Shops", "", "", ""});
        Document checked = html(upload(file));
        assertThat(checked.select("[data-new]").attr("data-new")).isEqualTo("2");
        assertThat(html(page("head@alpha", list)).select("tr[data-row-id]")).isEmpty();
        MvcResult done = submit(
                "head@alpha",
                list + "/import/commit",
                "sheets",
                checked.select("textarea[name=sheets]").first().wholeText());
        assertThat(status(done)).isEqualTo(303);
        assertThat(html(page("head@alpha", list)).select("tr[data-row-id]").eachAttr("data-row-state"))
                .containsExactly("STRUCK", "OPEN");
        MvcResult again = upload(file);
        assertThat(status(again)).isEqualTo(422);
        assertThat(html(again).select("tr[data-row]").eachAttr("data-verdict")).containsExactly("ERROR", "ERROR");
        assertThat(html(again).select("form[data-form=import-rows]")).isEmpty();
    }

    @Test
    void whatLeavesAsFilteredComesInAgain() throws Exception {
        Document checked = html(upload(file(
                new String[] {"编号", "名称", "分类", "责任单位（人）", "销号日期", "核销人"},
                new String[] {"1", "=Pond", "Ponds", "Village", "2026/1/5", "Li"},
                new String[] {"2", "Shop", "Shops", "", "", ""})));
        submit(
                "head@alpha",
                list + "/import/commit",
                "sheets",
                checked.select("textarea[name=sheets]").first().wholeText());
        MvcResult open = page(
                "leader@alpha",
                html(page("leader@alpha", list + "?state=OPEN"))
                        .select("a[data-export]")
                        .attr("href"));
        assertThat(Books.column(open, "名称")).containsExactly("Shop");
        assertThat(Books.rows(open).get(2).cells().get(0)).contains("未销号");
        MvcResult all = page("leader@alpha", list + ".xlsx");
        assertThat(Books.column(all, "名称")).containsExactly("=Pond", "Shop");

        list = "/tasks/" + fixtures.plans().soleTaskOf("OWN") + "/rows";
        Document again = html(upload(all.getResponse().getContentAsByteArray()));
        assertThat(again.select("[data-new]").attr("data-new")).isEqualTo("2");
        assertThat(again.text()).contains("=Pond", "Village", "2026-01-05", "Li");
    }

    @Test
    void leavesBadRowsOutOnlyWhenAsked() throws Exception {
        byte[] file = file(
                new String[] {"Number", "Name", "Found", "Due"},
                new String[] {"1", "Good", "2026-01-05", ""},
                new String[] {"1", "Twice", "", ""},
                new String[] {"3", "No such day", "2026-02-30", ""},
                new String[] {"4", "Too early", "1899-12-31", ""},
                new String[] {"5", "\uD83D\uDD25".repeat(201), "", ""});
        Document checked = html(upload(file));
        assertThat(checked.select("tr[data-row]").eachAttr("data-verdict"))
                .containsExactly("NEW", "ERROR", "ERROR", "ERROR", "ERROR");
        assertThat(checked.select("tr[data-row=4]").text()).contains("2026-02-30");
        String sheets = checked.select("textarea[name=sheets]").first().wholeText();
        assertThat(status(submit("head@alpha", list + "/import/commit", "sheets", sheets)))
                .isEqualTo(422);
        assertThat(html(page("head@alpha", list)).select("tr[data-row-id]")).isEmpty();
        assertThat(checked.select("form[data-form=import-rows] [name=goodOnly]").val())
                .isEqualTo("true");
        assertThat(status(submit("head@alpha", list + "/import/commit", "sheets", sheets, "goodOnly", "true")))
                .isEqualTo(303);
        assertThat(html(page("head@alpha", list)).select("tr[data-row-id]")).hasSize(1);
    }

    @Test
    void refusesFilesInPlainWords() throws Exception {
        assertRefused("text".getBytes(StandardCharsets.UTF_8), ".xlsx");
        assertRefused(new byte[0], "请选择");
        assertRefused(file(new String[] {"Nonsense"}, new String[] {"x"}), "模板");
        assertRefused(file(new String[] {"名称"}), "模板");
        assertRefused(file(new String[] {"名称", "颜色"}, new String[] {"x", "red"}), "颜色");
        String[][] many = new String[2000][];
        Arrays.fill(many, new String[] {"x"});
        assertRefused(file(new String[] {"名称"}, many), "1000");
    }

    @Test
    void aMergedCellHoldsForTheRowsItCoversAndATitleMayStandAbove() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("S");
            sheet.createRow(0).createCell(0).setCellValue("List of 2026");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 1));
            String[][] lines = {{"分类", "名称"}, {"Ponds", "First"}, {"", "Second"}};
            for (int i = 0; i < lines.length; i++) {
                var row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue(lines[i][0]);
                row.createCell(1).setCellValue(lines[i][1]);
            }
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            book.write(out);
            Document checked = html(upload(out.toByteArray()));
            assertThat(checked.select("[data-new]").attr("data-new")).isEqualTo("2");
            assertThat(checked.select("textarea[name=sheets]").first().wholeText())
                    .contains("3\tPonds\tFirst", "4\tPonds\tSecond");
        }
    }

    @Test
    void givesATemplateItCanReadItself() throws Exception {
        byte[] template =
                page("head@alpha", list + "/import/template.xlsx").getResponse().getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.getSheetAt(0).createRow(1).createCell(1).setCellValue("Filled");
            book.write(out);
            assertThat(html(upload(out.toByteArray())).select("[data-new]").attr("data-new"))
                    .isEqualTo("1");
        }
    }

    private void assertRefused(byte[] file, String words) throws Exception {
        MvcResult refused = upload(file);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("[role=alert]").text()).contains(words);
    }

    private MvcResult upload(byte[] file) throws Exception {
        return browser.perform(multipart(list + "/import")
                        .file(new MockMultipartFile("file", "rows.xlsx", null, file))
                        .with(login.as("head@alpha"))
                        .with(csrf()))
                .andReturn();
    }

    private byte[] file(String[] heads, String[]... lines) {
        List<Sheet.Row> rows = new ArrayList<>();
        rows.add(new Sheet.Row(1, List.of(heads)));
        for (String[] line : lines) {
            rows.add(new Sheet.Row(rows.size() + 1, List.of(line)));
        }
        return writer.write(List.of(new Sheet("S", rows)));
    }
}
