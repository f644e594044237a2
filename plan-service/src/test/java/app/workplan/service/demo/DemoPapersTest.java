package app.workplan.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.task.Light;
import app.workplan.service.dashboard.Dashboard;
import app.workplan.service.dashboard.DashboardQueries;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.dashboard.DepartmentFigures;
import app.workplan.service.dashboard.UrgentTask;
import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.document.writer.DocumentWriters;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Cell;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.document.writer.OfficialDocument.Table;
import app.workplan.service.ledger.Ledger;
import app.workplan.service.ledger.LedgerRow;
import app.workplan.service.ledger.LedgerShare;
import app.workplan.service.paper.PaperRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 生成的文件 of the demonstration: every figure is that of dashboard and ledger. */
@DemoTest
class DemoPapersTest extends DemoPapersTestBase {

    @Autowired
    DashboardQueries dashboards;

    @Autowired
    DocumentWriters writers;

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-30", "2025-01-15"})
    void onePageHasTheFiguresOfTheDashboard(LocalDate day) {
        PaperRequest request = request("changzhi", day);
        OfficialDocument paper = papers.of("one-page").write(request);
        Dashboard read = dashboards.read(request.scope(), request.plan(), day);
        DayFigures now = read.series().now();
        assertThat(paper.note()).isEqualTo("（截至%s）".formatted(words(day)));
        assertThat(text(paper)).contains("实际进度%s%%，序时进度%s%%".formatted(now.progress(), now.expected()));
        List<Table> tables = tables(paper);
        List<List<String>> counts = cells(tables.get(0));
        assertThat(counts.get(0))
                .containsExactly(
                        "当日",
                        "" + now.lights().total(),
                        "" + now.lights().overdue(),
                        "" + now.lights().atRisk(),
                        "" + now.lights().onTrack(),
                        "" + now.lights().notStarted(),
                        "" + now.lights().done());
        List<DayFigures> days = read.series().days();
        assertThat(Integer.parseInt(counts.get(1).get(6)))
                .isEqualTo(
                        now.lights().done() - days.get(days.size() - 2).lights().done());
        assertThat(cells(tables.get(1)).get(0))
                .containsExactly(
                        rate(now.assigned(), now.lights().total()),
                        rate(now.reported(), now.owed()),
                        rate(now.onTime(), now.scored()),
                        rate(now.unquantified(), now.lights().total()));
        List<UrgentTask> late =
                read.urgent().stream().filter(UrgentTask::isOverdue).toList();
        assertThat(late.isEmpty()).isEqualTo(text(paper).contains("没有逾期事项")).isEqualTo(tables.size() == 3);
        if (!late.isEmpty()) {
            assertThat(cells(tables.get(2)))
                    .isEqualTo(late.stream().limit(3).map(DemoPapersTest::row).toList());
        }
        List<DepartmentFigures> ranked = read.departments().stream().limit(5).toList();
        assertThat(cells(tables.get(tables.size() - 1)))
                .isEqualTo(ranked.stream()
                        .map(one -> List.of(
                                "" + (ranked.indexOf(one) + 1),
                                one.name(),
                                "" + one.total(),
                                "" + one.overdue(),
                                "" + one.atRisk(),
                                one.progress() + "%",
                                one.expected() + "%",
                                "" + one.gap()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-30", "2024-09-30", "2025-01-15"})
    void onePageIsOnePage(LocalDate day) throws IOException {
        OfficialDocument paper = papers.of("one-page").write(request("changzhi", day));
        try (PDDocument printed = Loader.loadPDF(writers.write(paper, DocumentFormat.PDF))) {
            assertThat(printed.getNumberOfPages()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-30", "2024-10-31"})
    void breakdownHasTheTasksAndDatesOfTheLedger(LocalDate day) {
        PaperRequest request = request("changzhi", day);
        List<List<Cell>> rows =
                tables(papers.of("task-breakdown").write(request)).get(0).rows();
        Ledger ledger = ledger(request, null);
        Map<String, LedgerRow> known =
                ledger.rows().stream().collect(Collectors.toMap(LedgerRow::code, Function.identity()));
        assertThat(rows).hasSize(ledger.total());
        for (List<Cell> row : rows) {
            LedgerRow task = known.get(row.get(1).text());
            assertThat(task).as(row.get(1).text()).isNotNull();
            assertThat(row.get(5).text()).startsWith(words(task.due()) + "\n");
            String departments = row.get(3).text() + row.get(4).text();
            for (LedgerShare share :
                    Objects.requireNonNull(ledger.tasks().get(task.taskId())).shares()) {
                assertThat(departments).contains(share.groupName() == null ? share.department() : share.groupName());
            }
        }
        assertThat(rows.stream().mapToInt(row -> row.get(0).rows()).sum())
                .as("rows the cells of chapters cover")
                .isEqualTo(rows.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-30", "2024-10-31"})
    void departmentListHasTheRowsOfEachDepartmentsLedger(LocalDate day) {
        PaperRequest request = request("changzhi", day);
        List<Block> body = papers.of("department-list").write(request).body();
        Dashboard read = dashboards.read(request.scope(), request.plan(), day);
        int compared = 0;
        for (int i = 0; i < body.size(); i++) {
            if (!(body.get(i) instanceof Heading head) || !(body.get(i + 1) instanceof Paragraph sum)) {
                continue;
            }
            DepartmentFigures figures = read.departments().stream()
                    .filter(one -> one.name().equals(head.text()))
                    .findFirst()
                    .orElseThrow();
            Ledger ledger = ledger(request, figures.departmentId());
            assertThat(sum.text())
                    .isEqualTo("承担任务%d项，其中已逾期%d项、有风险%d项、正常推进%d项、未启动%d项、已办结%d项；进度%s%%，序时进度%s%%。"
                            .formatted(
                                    figures.total(),
                                    figures.overdue(),
                                    figures.atRisk(),
                                    ledger.lights().of(Light.ON_TRACK),
                                    ledger.lights().of(Light.NOT_STARTED),
                                    ledger.lights().of(Light.DONE),
                                    figures.progress(),
                                    figures.expected()));
            assertThat(((Table) body.get(i + 2))
                            .rows().stream()
                                    .map(row -> List.of(
                                            row.get(0).text(),
                                            row.get(3).text(),
                                            row.get(5).text(),
                                            row.get(6).text()))
                                    .toList())
                    .containsExactlyInAnyOrderElementsOf(ledger.rows().stream()
                            .map(row ->
                                    List.of(row.code(), words(row.due()), row.progress() + "%", row.expected() + "%"))
                            .toList());
            compared++;
        }
        assertThat(compared).isEqualTo(read.departments().size()).isGreaterThan(20);
    }

    private static List<String> row(UrgentTask task) {
        return List.of(
                task.code(),
                task.title(),
                task.departments() > 1
                        ? task.department() + "等 " + task.departments() + " 个科室"
                        : Objects.requireNonNull(task.department()),
                "" + task.daysOverdue());
    }

    private static String rate(int part, int whole) {
        BigDecimal percent = DayFigures.rate(part, whole);
        return "%s\n（%d/%d）".formatted(percent == null ? "—" : percent + "%", part, whole);
    }

    private static List<Table> tables(OfficialDocument paper) {
        return paper.body().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    private static List<List<String>> cells(Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }
}
