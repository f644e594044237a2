package app.workplan.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 离线编辑: what a changed workbook does, and that nothing is written by halves. */
class ExchangePageTest extends ExchangeTestBase {

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
}
