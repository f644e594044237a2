package app.workplan.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import app.workplan.service.shared.BusinessClock;
import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import app.workplan.web.login.TestLogin;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MvcResult;

/** A plan of four tasks that leaves as a workbook, and what tests do with it. */
abstract class ExchangeTestBase extends WebTestBase {

    @Autowired
    private TestLogin login;

    @Autowired
    BusinessClock clock;

    String bureau = "";
    String office = "";
    String exchange = "";
    PlanRows rows;
    int year;

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

    static void add(XSSFSheet sheet, String chapter, String title, String due) {
        Row row = Books.next(sheet);
        Stream.of(
                        new String[] {"章", chapter},
                        new String[] {"任务", title},
                        new String[] {"完成时限", due},
                        new String[] {"完成标准", "Seen"},
                        new String[] {"负责", "Second"})
                .forEach(cell -> Books.at(sheet, row, cell[0]).setCellValue(cell[1]));
    }

    void weigh(String code, String weight) throws Exception {
        long task = rows.taskId(code);
        String version = String.valueOf(jdbc.sql("select version from task where id = :id")
                .param("id", task)
                .query(Integer.class)
                .single());
        assertThat(status(submit(
                        office, "/tasks/" + task + "/cells/weight", "value", weight, "version", version, "basis", "M")))
                .isEqualTo(200);
    }

    byte[] download() throws Exception {
        return page(office, exchange + "/ledger.xlsx").getResponse().getContentAsByteArray();
    }

    byte[] changed(Consumer<XSSFSheet> change) throws Exception {
        return Books.changed(download(), change);
    }

    MvcResult upload(byte[] file) throws Exception {
        return browser.perform(multipart(exchange)
                        .file(new MockMultipartFile("file", "ledger.xlsx", null, file))
                        .with(login.as(office))
                        .with(csrf()))
                .andReturn();
    }

    MvcResult commit(Document looked, String basis) throws Exception {
        return submit(office, exchange + "/commit", "sheets", sheets(looked), "basis", basis);
    }

    static String sheets(Document looked) {
        return looked.select("textarea[name=sheets]").first().wholeText();
    }

    static String counts(Document looked) {
        return Stream.of("new", "changed", "unchanged", "conflicts", "errors")
                .map(one -> looked.select("#looked").attr("data-" + one) + " " + one)
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    static void refused(MvcResult answer, String words) throws Exception {
        assertThat(status(answer)).isEqualTo(422);
        assertThat(html(answer).select("[role=alert]").text()).contains(words);
    }

    String title(String code) {
        return value(code, "title");
    }

    String value(String code, String column) {
        return jdbc.sql("select " + column + " from task where id = :id")
                .param("id", rows.taskId(code))
                .query(String.class)
                .single();
    }

    String shares(String code) {
        return jdbc.sql("""
            select string_agg(d.name || ':' || s.role, ' ' order by s.position, s.id) from share s
            join department d on d.id = s.department_id where s.task_id = :id and s.state <> 'CANCELLED'
            """).param("id", rows.taskId(code)).query(String.class).single();
    }
}
