package app.workplan.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import app.workplan.service.sheet.Sheet;
import app.workplan.service.sheet.SheetWriter;
import app.workplan.web.Fixtures;
import app.workplan.web.WebTestBase;
import app.workplan.web.login.TestLogin;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;

/** 导入名册: what a sheet does, and what a bad one is told. */
class RosterTest extends WebTestBase {

    private static final String[] DEPARTMENT = {"科室名称", "种类", "别名", "起始日期", "截止日期"};
    private static final String[] USER = {"User name", "Name", "Position", "Role", "Departments"};

    @Autowired
    private SheetWriter writer;

    @Autowired
    private TestLogin login;

    @Test
    void looksThroughImportsOnceAndFindsNothingNewTheSecondTime() throws Exception {
        String mine = "Mine " + fixtures.next();
        String user = "roster" + fixtures.next();
        byte[] file = file(
                sheet("科室", DEPARTMENT, new String[] {mine, "中心", mine + " x;" + mine + " y", "2024/1/31"}),
                sheet("People", USER, new String[] {user, "Somebody", "", "科室负责人", mine + " x"}));
        Document checked = html(upload(file));
        assertThat(checked.select("[data-new]").attr("data-new")).isEqualTo("2");
        assertThat(checked.select("[data-errors]").attr("data-errors")).isEqualTo("0");
        assertThat(departments(mine)).as("nothing is written before").isZero();
        assertThat(users(user)).isZero();

        Visit admin = visit();
        admin.login("admin@alpha", Fixtures.PASSWORD);
        admin.open("/admin/import");
        MvcResult done = admin.submit(
                "/admin/import/commit",
                "sheets",
                checked.select("textarea[name=sheets]").first().wholeText());
        assertThat(status(done)).isEqualTo(303);
        Document told = html(admin.open("/admin/import"));
        String password = told.select("[data-made-user=" + user + "] [data-one-time-password]")
                .text();
        assertThat(password).hasSize(14);
        assertThat(html(admin.open("/admin/import")).select("[data-one-time-password]"))
                .isEmpty();
        assertThat(visit().login(user, password).getResponse().getStatus()).isEqualTo(303);
        Document again = html(upload(file));
        assertThat(again.select("[data-unchanged]").attr("data-unchanged")).isEqualTo("2");
        assertThat(again.select("form[data-form=import-roster]")).isEmpty();
    }

    @Test
    void saysPerRowWhatIsWrongAndWritesNothing() throws Exception {
        String good = "Good " + fixtures.next();
        byte[] file = file(
                sheet(
                        "科室",
                        DEPARTMENT,
                        new String[] {good, "", "", "", ""},
                        new String[] {good, "", "", "", ""},
                        new String[] {"B " + good, "Nonsense", "", "", ""},
                        new String[] {"C " + good, "专班", "", "", ""},
                        new String[] {"D " + good, "", "", "2026-06-31", ""},
                        new String[] {"E " + good, "", "A1", "", ""}),
                sheet(
                        "People",
                        USER,
                        new String[] {"head@beta", "X", "", "局领导", ""},
                        new String[] {"r" + fixtures.next(), "X", "", "系统管理员+审计员", ""},
                        new String[] {"r" + fixtures.next(), "X", "", "科室负责人", "Nowhere"}));
        MvcResult checked = upload(file);
        assertThat(status(checked)).isEqualTo(422);
        Document page = html(checked);
        assertThat(page.select("[role=alert]")).isNotEmpty();
        assertThat(page.select("tr[data-row]").eachAttr("data-verdict"))
                .containsExactly("NEW", "ERROR", "ERROR", "ERROR", "ERROR", "ERROR", "ERROR", "ERROR", "ERROR");
        assertThat(page.select("tr[data-row=6]").text()).contains("2026-06-31");
        assertThat(page.select("tr[data-row=7]").text()).contains("A1");
        assertThat(page.text()).contains("Nonsense", "head@beta", "Nowhere");
        assertThat(page.select("form[data-form=import-roster]")).isEmpty();
        String forced = "科室\n1\t科室名称\n2\tForced " + good + "\n3\tForced " + good;
        assertThat(status(submit("admin@alpha", "/admin/import/commit", "sheets", forced)))
                .isEqualTo(422);
        assertThat(departments(good)).isZero();
        assertThat(departments("Forced " + good)).isZero();
    }

    @Test
    void refusesFilesInPlainWords() throws Exception {
        assertRefused("text".getBytes(StandardCharsets.UTF_8), ".xlsx");
        assertRefused(new byte[0], "请选择");
        assertRefused(zip("word/document.xml"), ".xlsx");
        assertRefused(file(sheet("S", new String[] {"Nonsense"}, new String[] {"x"})), "模板");
        assertRefused(file(sheet("S", new String[] {"科室名称", "颜色"}, new String[] {"x", "red"})), "颜色");
        assertRefused(file(sheet("S", new String[] {"账号", "姓名"}, new String[] {"x", "y"})), "角色");
        assertThat(status(upload(merged()))).isEqualTo(200);
        String[][] many = new String[1001][];
        Arrays.fill(many, new String[] {"x"});
        assertRefused(file(sheet("S", new String[] {"科室名称"}, many)), "1000");
    }

    @Test
    void neverComputesAFormula() throws Exception {
        String name = "Formula " + fixtures.next();
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("S");
            sheet.createRow(0).createCell(0).setCellValue("科室名称");
            var cell = sheet.createRow(1).createCell(0);
            cell.setCellFormula("\"" + name + "\"&\" computed\"");
            cell.setCellValue(name);
            book.write(out);
            assertThat(html(upload(out.toByteArray()))
                            .select("tr[data-row=2] th")
                            .text())
                    .isEqualTo(name);
        }
    }

    @Test
    void givesATemplateItCanReadItself() throws Exception {
        byte[] template =
                page("admin@alpha", "/admin/import/template.xlsx").getResponse().getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            assertThat(book.getSheetName(0)).isEqualTo("科室");
            assertThat(book.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("账号");
            book.getSheetAt(0).createRow(1).createCell(0).setCellValue("Filled " + fixtures.next());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
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
        return browser.perform(multipart("/admin/import")
                        .file(new MockMultipartFile("file", "roster.xlsx", null, file))
                        .with(login.as("admin@alpha"))
                        .with(csrf()))
                .andReturn();
    }

    private static Sheet sheet(String name, String[] heads, String[]... lines) {
        List<Sheet.Row> rows = new ArrayList<>();
        rows.add(new Sheet.Row(1, List.of(heads)));
        for (String[] line : lines) {
            rows.add(new Sheet.Row(rows.size() + 1, List.of(line)));
        }
        return new Sheet(name, rows);
    }

    private byte[] file(Sheet... sheets) {
        return writer.write(List.of(sheets));
    }

    private static byte[] merged() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("S");
            sheet.createRow(0).createCell(0).setCellValue("科室名称");
            sheet.createRow(1).createCell(0).setCellValue("x");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 1));
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String entry) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private long departments(String name) {
        return count("select count(*) from department where name = :name", name);
    }

    private long users(String name) {
        return count("select count(*) from user_account where username = :name", name);
    }

    private long count(String sql, String name) {
        return jdbc.sql(sql).param("name", name).query(Long.class).single();
    }
}
