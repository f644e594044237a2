package app.workplan.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import app.workplan.service.shared.BusinessClock;
import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import app.workplan.web.login.TestLogin;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;

/** 离线编辑: what a changed workbook does, what a bad one is told, and that nothing is written by halves. */
class ExchangePageTest extends WebTestBase {

    @Autowired
    private TestLogin login;

    @Autowired
    private BusinessClock clock;

    private String bureau = "";
    private String office = "";
    private String exchange = "";
    private PlanRows rows;
    private int year;

    @BeforeEach
    void plan() {
        bureau = fixtures.emptyBureau();
        office = "office@" + bureau;
        year = clock.today().getYear();
        long first = fixtures.newDepartment(bureau, "First");
        fixtures.newDepartment(bureau, "Second");
        fixtures.newDepartment(bureau, "Third, of all");
        LocalDate start = clock.today().withDayOfYear(1);
        rows = PlanRows.issued(jdbc, fixtures.bureau(bureau), start, LocalDate.of(year, 12, 31), start);
        for (int i = 1; i <= 4; i++) {
            rows.task("X-" + i, year + "-12-31", "DEFAULT", null).share("X-" + i, first, "LEAD");
        }
        exchange = "/plans/" + rows.planId() + "/exchange";
    }

    @Test
    void anUnchangedFileChangesNothing() throws Exception {
        Document looked = html(upload(download()));
        assertThat(counts(looked))
                .as(looked.select("#looked table").text())
                .isEqualTo("0 new 0 changed 4 unchanged 0 conflicts 0 errors");
        assertThat(looked.select("[data-nothing]")).hasSize(1);
        assertThat(looked.select("tr[data-row]")).isEmpty();
    }

    @Test
    void whatWasChangedIsShownOldAndNewAndWrittenOnce() throws Exception {
        Document looked = html(upload(changed(sheet -> {
            Books.cell(sheet, "X-1", "任务").setCellValue("Inspect twice");
            Books.cell(sheet, "X-1", "完成时限").setCellValue("10月20日");
            Books.cell(sheet, "X-2", "分工").setCellValue("Second、Third, of all");
            Books.cell(sheet, "X-3", "权重").setCellValue(2.5);
            Books.cell(sheet, "X-3", "填报周期").setCellValue("每季度");
            Books.cell(sheet, "X-4", "完成标准").setCellValue("First line\nSecond line\twith a tab");
        })));
        assertThat(counts(looked))
                .as(looked.select("#looked table").text())
                .isEqualTo("0 new 4 changed 0 unchanged 0 conflicts 0 errors");
        assertThat(looked.select("tr[data-task-code=X-1] del").eachText()).contains(year + "-12-31");
        assertThat(looked.select("tr[data-task-code=X-1] ins").eachText()).contains("Inspect twice", "10月20日");
        assertThat(title("X-1")).isNotEqualTo("Inspect twice");
        MvcResult bare = commit(looked, "");
        assertThat(status(bare)).isEqualTo(422);
        assertThat(html(bare).select("#f-basis-error")).hasSize(1);
        assertThat(title("X-1")).isNotEqualTo("Inspect twice");
        assertThat(status(commit(looked, "Minutes 7"))).isEqualTo(303);
        assertThat(title("X-1")).isEqualTo("Inspect twice");
        assertThat(value("X-1", "due_on::text")).isEqualTo(year + "-10-20");
        assertThat(value("X-3", "weight::float8::text")).isEqualTo("2.5");
        assertThat(value("X-3", "report_cycle")).isEqualTo("QUARTER");
        assertThat(value("X-4", "completion_standard")).isEqualTo("First line\nSecond line\twith a tab");
        assertThat(shares("X-2")).isEqualTo("First:LEAD Second:SHARED Third, of all:SHARED");
        assertThat(jdbc.sql("select count(*) from audit_entry where plan_id = :plan and basis = 'Minutes 7'")
                        .param("plan", rows.planId())
                        .query(Long.class)
                        .single())
                .isEqualTo(8);
        MvcResult again = commit(looked, "Minutes 7");
        assertThat(status(again)).isEqualTo(422);
        assertThat(html(again).select("[role=alert]").text()).contains("没有可以写入的改动");
    }

    @Test
    void oneBadRowStopsAllUnlessTheGoodOnesAreWanted() throws Exception {
        Document looked = html(upload(changed(sheet -> {
            Books.cell(sheet, "X-1", "任务").setCellValue("Good");
            Books.cell(sheet, "X-2", "完成时限").setCellValue((year + 3) + "-01-01");
            Books.cell(sheet, "X-3", "牵头").setCellValue("Nobody knows");
            Books.cell(sheet, "X-4", "完成时限").setCellValue("soon");
        })));
        assertThat(counts(looked))
                .as(looked.select("#looked table").text())
                .isEqualTo("0 new 1 changed 0 unchanged 0 conflicts 3 errors");
        assertThat(looked.select("tr[data-task-code=X-3]").text()).contains("Nobody knows");
        assertThat(looked.select("tr[data-task-code=X-4]").text()).contains("soon");
        assertThat(status(commit(looked, "Minutes 7"))).isEqualTo(422);
        assertThat(title("X-1")).isNotEqualTo("Good");
        MvcResult errors = submit(office, exchange + "/errors.xlsx", "sheets", sheets(looked));
        assertThat(status(errors)).isEqualTo(200);
        assertThat(Books.column(errors, "编号")).containsExactly("X-2", "X-3", "X-4");
        assertThat(Books.column(errors, "原因")).allMatch(why -> !why.isEmpty());
        assertThat(Books.column(errors, "牵头")).contains("Nobody knows");
        byte[] corrected = Books.changed(errors.getResponse().getContentAsByteArray(), sheet -> {
            Books.cell(sheet, "X-2", "完成时限").setCellValue(year + "-11-30");
            Books.cell(sheet, "X-3", "牵头").setCellValue("Second");
            Books.cell(sheet, "X-4", "完成时限").setCellValue(year + "/12/1");
        });
        assertThat(counts(html(upload(corrected)))).isEqualTo("0 new 3 changed 0 unchanged 0 conflicts 0 errors");
        assertThat(status(submit(
                        office, exchange + "/commit", "sheets", sheets(looked), "basis", "Minutes 7", "only", "good")))
                .isEqualTo(303);
        assertThat(title("X-1")).isEqualTo("Good");
        assertThat(shares("X-3")).isEqualTo("First:LEAD");
    }

    @Test
    void whoeverWasFasterIsShownAndStaysUnlessTheOfficeTakesItsOwn() throws Exception {
        byte[] file = changed(sheet -> {
            Books.cell(sheet, "X-1", "权重").setCellValue(3);
            Books.cell(sheet, "X-2", "权重").setCellValue(3);
        });
        weigh("X-1", "7");
        weigh("X-4", "8");
        Document looked = html(upload(file));
        assertThat(counts(looked))
                .as(looked.select("#looked table").text())
                .isEqualTo("0 new 1 changed 2 unchanged 1 conflicts 0 errors");
        Document row = html(upload(file));
        assertThat(row.select("tr[data-task-code=X-1] del").text()).isEqualTo("7");
        assertThat(row.select("tr[data-task-code=X-1] ins").text()).isEqualTo("3");
        assertThat(status(commit(looked, "Minutes 7"))).isEqualTo(303);
        assertThat(value("X-1", "weight::float8::text")).isEqualTo("7");
        assertThat(value("X-2", "weight::float8::text")).isEqualTo("3");
        String number = looked.select("tr[data-task-code=X-1] [name=mine]").val();
        assertThat(status(submit(
                        office, exchange + "/commit", "sheets", sheets(looked), "basis", "Minutes 8", "mine", number)))
                .isEqualTo(303);
        assertThat(value("X-1", "weight::float8::text")).isEqualTo("3");
        assertThat(value("X-4", "weight::float8::text")).isEqualTo("8");
    }

    @Test
    void rowsThatWereMovedApartCopiedOrStrangeAreRefused() throws Exception {
        PlanRows other = PlanRows.issued(
                jdbc,
                fixtures.bureau(bureau),
                clock.today().withDayOfYear(1),
                LocalDate.of(year, 12, 31),
                clock.today().withDayOfYear(1));
        other.task("Z-1", year + "-12-31", "DEFAULT", null);
        byte[] strange = page(office, "/plans/" + other.planId() + "/exchange/ledger.xlsx")
                .getResponse()
                .getContentAsByteArray();
        assertThat(html(upload(strange)).select("tr[data-verdict=ERROR]").text())
                .contains("不属于这个计划");
        Document looked = html(upload(changed(sheet -> {
            Books.cell(sheet, "X-1", "任务").getRow().getCell(0).setCellValue("");
            Books.cell(sheet, "X-2", "任务").getRow().getCell(1).setCellValue("X-9");
            Row copy = Books.next(sheet);
            Row third = Books.cell(sheet, "X-3", "任务").getRow();
            third.forEach(cell -> copy.createCell(cell.getColumnIndex()).setCellValue(cell.toString()));
        })));
        assertThat(counts(looked))
                .as(looked.select("#looked table").text())
                .isEqualTo("0 new 0 changed 2 unchanged 0 conflicts 3 errors");
        assertThat(looked.select("tr[data-verdict=ERROR]").text()).contains("标识丢失", "编号与这一行不符", "出现了两次");
    }

    @Test
    void newTasksAreAddedOnceToTheirChapter() throws Exception {
        String chapter = jdbc.sql("select concat_ws(' ', number, title) from chapter where id = :id")
                .param("id", rows.chapterId())
                .query(String.class)
                .single();
        byte[] template =
                page(office, exchange + "/template.xlsx").getResponse().getContentAsByteArray();
        byte[] filled = Books.changed(template, sheet -> {
            add(sheet, chapter, "New one", year + "-12-20");
            add(sheet, chapter, "New one", "");
            add(sheet, "Nowhere", "New two", "");
            add(sheet, "", "New three", "");
        });
        Document looked = html(upload(filled));
        assertThat(counts(looked))
                .as(looked.select("#looked table").text())
                .isEqualTo("1 new 0 changed 0 unchanged 0 conflicts 3 errors");
        MvcResult done =
                submit(office, exchange + "/commit", "sheets", sheets(looked), "basis", "Minutes 7", "only", "good");
        assertThat(status(done)).isEqualTo(303);
        assertThat(jdbc.sql(
                                "select due_on::text || ' ' || completion_standard from task where plan_id = :plan and title = 'New one'")
                        .param("plan", rows.planId())
                        .query(String.class)
                        .single())
                .isEqualTo(year + "-12-20 Seen");
        assertThat(counts(html(upload(filled)))).isEqualTo("0 new 0 changed 0 unchanged 0 conflicts 4 errors");
    }

    @Test
    void refusesFilesInPlainWords() throws Exception {
        refused(upload(new byte[0]), "请选择");
        refused(upload(new byte[] {1, 2, 3}), ".xlsx");
        byte[] whole = download();
        refused(upload(Arrays.copyOf(whole, whole.length / 2)), ".xlsx");
        refused(upload(changed(sheet -> Books.at(sheet, sheet.getRow(3), "权重").setCellValue("Nonsense"))), "Nonsense");
        refused(upload(changed(sheet -> Books.at(sheet, sheet.getRow(3), "权重").setCellValue("开始日"))), "两列");
        refused(submit(office, exchange + "/commit", "sheets", "junk"), "任务");
    }

    @Test
    void onlyTheTasksAskedForLeave() throws Exception {
        Document ledger = html(page(office, exchange.replace("/exchange", "/tasks?q=X-2")));
        Document offline = html(page(office, ledger.select("a[data-exchange]").attr("href")));
        MvcResult file = page(office, offline.select("a[data-download]").attr("href"));
        assertThat(Books.column(file, "编号")).containsExactly("X-2");
        assertThat(html(page("leader@" + bureau, exchange.replace("/exchange", "/tasks")))
                        .select("a[data-exchange]"))
                .isEmpty();
    }

    @Test
    void fourHundredRowsAreChangedByOneFile() throws Exception {
        for (int i = 5; i <= 400; i++) {
            rows.task("X-" + i, year + "-12-31", "DEFAULT", null);
        }
        Document looked = html(upload(changed(sheet -> {
            for (int i = 4; i <= sheet.getLastRowNum(); i++) {
                Books.at(sheet, sheet.getRow(i), "权重").setCellValue(2);
                Books.at(sheet, sheet.getRow(i), "完成时限").setCellValue(year + "-12-30");
            }
        })));
        assertThat(counts(looked)).isEqualTo("0 new 400 changed 0 unchanged 0 conflicts 0 errors");
        assertThat(status(commit(looked, "Minutes 7"))).isEqualTo(303);
        assertThat(jdbc.sql("select count(*) from task where plan_id = :plan and weight = 2 and due_on = :day")
                        .param("plan", rows.planId())
                        .param("day", LocalDate.of(year, 12, 30))
                        .query(Long.class)
                        .single())
                .isEqualTo(400);
    }

    private static void add(XSSFSheet sheet, String chapter, String title, String due) {
        Row row = Books.next(sheet);
        Stream.of(
                        new String[] {"章", chapter},
                        new String[] {"任务", title},
                        new String[] {"完成时限", due},
                        new String[] {"完成标准", "Seen"},
                        new String[] {"负责", "Second"})
                .forEach(cell -> Books.at(sheet, row, cell[0]).setCellValue(cell[1]));
    }

    private void weigh(String code, String weight) throws Exception {
        long task = rows.taskId(code);
        String version = String.valueOf(jdbc.sql("select version from task where id = :id")
                .param("id", task)
                .query(Integer.class)
                .single());
        assertThat(status(submit(
                        office, "/tasks/" + task + "/cells/weight", "value", weight, "version", version, "basis", "M")))
                .isEqualTo(200);
    }

    private byte[] download() throws Exception {
        return page(office, exchange + "/ledger.xlsx").getResponse().getContentAsByteArray();
    }

    private byte[] changed(Consumer<XSSFSheet> change) throws Exception {
        return Books.changed(download(), change);
    }

    private MvcResult upload(byte[] file) throws Exception {
        return browser.perform(multipart(exchange)
                        .file(new MockMultipartFile("file", "ledger.xlsx", null, file))
                        .with(login.as(office))
                        .with(csrf()))
                .andReturn();
    }

    private MvcResult commit(Document looked, String basis) throws Exception {
        return submit(office, exchange + "/commit", "sheets", sheets(looked), "basis", basis);
    }

    private static String sheets(Document looked) {
        return looked.select("textarea[name=sheets]").first().wholeText();
    }

    private static String counts(Document looked) {
        return Stream.of("new", "changed", "unchanged", "conflicts", "errors")
                .map(one -> looked.select("#looked").attr("data-" + one) + " " + one)
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    private static void refused(MvcResult answer, String words) throws Exception {
        assertThat(status(answer)).isEqualTo(422);
        assertThat(html(answer).select("[role=alert]").text()).contains(words);
    }

    private String title(String code) {
        return value(code, "title");
    }

    private String value(String code, String column) {
        return jdbc.sql("select " + column + " from task where id = :id")
                .param("id", rows.taskId(code))
                .query(String.class)
                .single();
    }

    private String shares(String code) {
        return jdbc.sql("""
                        select string_agg(d.name || ':' || s.role, ' ' order by s.position, s.id) from share s
                        join department d on d.id = s.department_id where s.task_id = :id and s.state <> 'CANCELLED'
                        """).param("id", rows.taskId(code)).query(String.class).single();
    }
}
