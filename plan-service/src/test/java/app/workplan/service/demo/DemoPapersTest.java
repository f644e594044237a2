package app.workplan.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.domain.task.Light;
import app.workplan.service.dashboard.Dashboard;
import app.workplan.service.dashboard.DashboardQueries;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.dashboard.DepartmentFigures;
import app.workplan.service.dashboard.UrgentTask;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.document.writer.DocumentWriters;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.document.writer.OfficialDocument.Block;
import app.workplan.service.document.writer.OfficialDocument.Cell;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.document.writer.OfficialDocument.Signature;
import app.workplan.service.document.writer.OfficialDocument.Table;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.ledger.Ledger;
import app.workplan.service.ledger.LedgerFilter;
import app.workplan.service.ledger.LedgerQueries;
import app.workplan.service.ledger.LedgerRow;
import app.workplan.service.ledger.LedgerShare;
import app.workplan.service.ledger.LedgerSort;
import app.workplan.service.paper.PaperRequest;
import app.workplan.service.paper.Papers;
import app.workplan.service.shared.Scope;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 生成的文件 of the demonstration: every figure is that of dashboard and ledger, and the public version reads back as the same plan. */
@DemoTest
class DemoPapersTest {

    @Autowired
    Papers papers;

    @Autowired
    JudgedPlanQueries plans;

    @Autowired
    DashboardQueries dashboards;

    @Autowired
    LedgerQueries ledgers;

    @Autowired
    DocumentWriters writers;

    @Autowired
    JdbcClient jdbc;

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
                .isEqualTo(now.lights().done()
                        - days.get(days.size() - 2).lights().done());
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

    @ParameterizedTest
    @CsvSource({"changzhi", "changsha", "zhoushan", "hengshan", "huarong"})
    void publicVersionReadsBackAsTheSamePlan(String bureau) {
        PaperRequest request = request(bureau, null);
        OfficialDocument paper = papers.of("public").write(request);
        ParsedDocument before = DocumentParser.parse(source(request.plan().id()), ParseOptions.none());
        ParsedDocument after = DocumentParser.parse(text(paper), ParseOptions.none());
        assertThat(after.chapters())
                .extracting(one -> one.number() + one.title() + one.nature())
                .containsExactlyElementsOf(before.chapters().stream()
                        .map(one -> one.number() + one.title() + one.nature())
                        .toList());
        assertThat(after.items())
                .extracting(one -> one.level() + " " + one.path() + one.title())
                .containsExactlyElementsOf(before.items().stream()
                        .map(one -> one.level() + " " + one.path() + one.title())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"changzhi", "changsha", "zhoushan", "hengshan", "huarong"})
    void publicVersionNamesNobodyAndNoProgress(String bureau) {
        PaperRequest request = request(bureau, null);
        String text = text(papers.of("public").write(request));
        assertThat(jdbc.sql("select display_name from user_account where bureau_id = :bureau")
                        .param("bureau", request.plan().bureauId())
                        .query(String.class)
                        .list())
                .noneMatch(text::contains);
        assertThat(text).doesNotContain("序时", "已逾期", "有风险");
        for (LedgerRow row : ledger(request, null).rows()) {
            assertThat(row.light()).isNotNull();
        }
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

    private PaperRequest request(String bureau, @Nullable LocalDate day) {
        long id = jdbc.sql("select id from bureau where code = :code")
                .param("code", bureau)
                .query(Long.class)
                .single();
        Actor office = new Actor(null, "office", id, Set.of(Role.OFFICE), Set.of(), null, null);
        Scope scope = new Scope(Set.of(id), id);
        JudgedPlan plan = plans.all(scope).stream()
                .filter(one -> one.closedOn() != null)
                .findFirst()
                .orElseThrow();
        return new PaperRequest(
                office,
                scope,
                plan,
                day == null ? Objects.requireNonNull(plan.closedOn()) : day,
                day == null,
                PaperRequest.Choice.USUAL);
    }

    private Ledger ledger(PaperRequest request, @Nullable Long department) {
        return ledgers.read(
                request.actor(),
                request.scope(),
                List.of(request.plan().id()),
                request.day(),
                new LedgerFilter(
                        Set.of(),
                        department,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        LedgerSort.CODE,
                        false,
                        500,
                        1));
    }

    private String source(long planId) {
        return jdbc.sql(
                        "select d.text from plan p join source_document d on d.id = p.source_document_id where p.id = :plan")
                .param("plan", planId)
                .query(String.class)
                .single();
    }

    private static String rate(int part, int whole) {
        BigDecimal percent = DayFigures.rate(part, whole);
        return "%s（%d/%d）".formatted(percent == null ? "—" : percent + "%", part, whole);
    }

    private static String words(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
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

    private static String text(OfficialDocument paper) {
        StringBuilder text = new StringBuilder(paper.title()).append('\n');
        paper.body().forEach(block -> text.append(text(block)).append('\n'));
        Signature signature = paper.signature();
        return signature == null ? text.toString() : text + signature.issuer() + '\n' + words(signature.date()) + '\n';
    }

    private static String text(Block block) {
        if (block instanceof Heading heading) {
            return heading.text();
        }
        return block instanceof Paragraph paragraph ? paragraph.text() : "";
    }
}
