package app.workplan.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.PlanRows;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.poi.ss.usermodel.Row;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 离线编辑: rows that are new, strange or many, and files that are none. */
class ExchangeRowsTest extends ExchangeTestBase {

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
        assertThat(jdbc.sql("select due_on::text || ' ' || completion_standard from task where plan_id = :plan and"
                                + " title = 'New one'")
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
}
