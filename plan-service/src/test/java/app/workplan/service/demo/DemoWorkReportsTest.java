package app.workplan.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.plan.CarryOver;
import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.report.ReportSource;
import app.workplan.domain.report.WorkReportKind;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.dashboard.Dashboard;
import app.workplan.service.dashboard.DashboardQueries;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import app.workplan.service.document.reader.DocumentReaders;
import app.workplan.service.document.writer.DocumentFormat;
import app.workplan.service.document.writer.DocumentWriters;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.drafting.RollForwardService;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.paper.PaperRequest;
import app.workplan.service.paper.Papers;
import app.workplan.service.plan.PlanService;
import app.workplan.service.report.WorkReportJobs;
import app.workplan.service.report.WorkReportPage;
import app.workplan.service.report.WorkReportQueries;
import app.workplan.service.report.WorkReportService;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.shared.Scope;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 总结 of the demonstration: the dashboard's figures, sources that exist, and chapters that the importer reads back. */
@DemoTest
class DemoWorkReportsTest {

    @Autowired
    Papers papers;

    @Autowired
    DocumentWriters writers;

    @Autowired
    WorkReportJobs jobs;

    @Autowired
    WorkReportService service;

    @Autowired
    WorkReportQueries reports;

    @Autowired
    JudgedPlanQueries plans;

    @Autowired
    DashboardQueries dashboards;

    @Autowired
    RollForwardService rollForward;

    @Autowired
    PlanService issuing;

    @Autowired
    EntityManager entities;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "hengshan,half-year-report,2020-09-30",
        "hengshan,half-year-report,2021-01-15",
        "changzhi,half-year-report,2024-06-30",
        "changzhi,annual-report,2025-01-15",
        "zhoushan,annual-report,2019-12-31",
        "changsha,half-year-report,2020-06-30",
        "huarong,annual-report,2024-12-31"
    })
    void figuresAreTheDashboardsAndTheImporterReadsItBack(String bureau, String kind, LocalDate day) {
        PaperRequest request = request(bureau, day);
        OfficialDocument paper = papers.of(kind).write(request);
        Dashboard read = dashboards.read(request.scope(), request.plan(), day);
        DayFigures now = read.series().now();
        String text = text(paper);
        assertThat(text)
                .contains("共有任务%d项，其中已办结%d项、正常推进%d项、有风险%d项、已逾期%d项、未启动%d项；总体进度%s%%，序时进度%s%%。"
                        .formatted(
                                now.lights().total(),
                                now.lights().done(),
                                now.lights().onTrack(),
                                now.lights().atRisk(),
                                now.lights().overdue(),
                                now.lights().notStarted(),
                                now.progress(),
                                now.expected()));
        if (now.scored() > 0) {
            assertThat(text)
                    .contains("到期的%d项责任分工中，按期办结%d项，按期办结率%s%%"
                            .formatted(now.scored(), now.onTime(), DayFigures.rate(now.onTime(), now.scored())));
        }
        String file =
                DocumentReaders.read(writers.write(paper, DocumentFormat.DOCX)).text();
        ParsedDocument parsed = DocumentParser.parse(file, ParseOptions.none());
        Map<String, ChapterNature> natures = new HashMap<>();
        parsed.chapters().forEach(chapter -> natures.put(chapter.title(), chapter.nature()));
        List<String> headings = paper.body().stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.level() == 1)
                .map(heading -> heading.text().replaceFirst("^.*?、", ""))
                .toList();
        assertThat(parsed.chapters().stream().map(ParsedDocument.Chapter::title))
                .as("chapters of %s", bureau)
                .containsAll(headings);
        assertThat(natures.get(headings.get(0))).isEqualTo(ChapterNature.REVIEW);
        assertThat(natures.get(headings.get(headings.size() - 1))).isEqualTo(ChapterNature.PLAN);
    }

    @ParameterizedTest
    @CsvSource({"hengshan,HALF_YEAR", "changzhi,ANNUAL", "huarong,ANNUAL"})
    void everyParagraphNamesSourcesThatExist(String bureau, WorkReportKind kind) throws InterruptedException {
        PaperRequest request = request(bureau, null);
        Actor office = request.actor();
        long id = jobs.begin(office, request.plan().id(), kind, null).id();
        while (reports.head(office, request.scope(), id).isRunning()) {
            Thread.sleep(20);
        }
        WorkReportPage page = reports.page(office, request.scope(), id);
        assertThat(page.head().failure()).isNull();
        assertThat(page.parts()).isNotEmpty();
        page.parts().stream().filter(part -> !part.isHeading()).forEach(part -> {
            List<ReportSource> kept = ReportSource.read(jdbc.sql("select sources from work_report_part where id = :id")
                    .param("id", part.id())
                    .query(String.class)
                    .single());
            assertThat(kept).as(part.text()).isNotEmpty();
            assertThat(part.sources().stream().map(one -> new ReportSource(one.kind(), one.id())))
                    .as("each of them is found: " + part.text())
                    .containsExactlyElementsOf(kept);
        });
        // a download would take this draft from now on
        service.discard(office, id);
    }

    /** Rolled forward and issued, the next plan is what comes next; while it is a draft only its office knows of it. */
    @Test
    void whatComesNextIsTheNextPlanOnceItIsIssued() {
        LocalDate day = LocalDate.of(2025, 1, 15);
        PaperRequest request = request("changzhi", day);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            clock.runAt(day.minusDays(2).atTime(9, 0).atZone(BusinessClock.ZONE).toInstant(), () -> {
                String left = next(papers.of("annual-report").write(request));
                long next = rollForward.roll(request.actor(), request.plan().id(), 2025, CarryOver.EVERYTHING);
                entities.flush();
                assertThat(next(papers.of("annual-report").write(request))).isEqualTo(left);
                issuing.issue(request.actor(), next, null);
                entities.flush();
                List<String> titles = jdbc.sql("select title from task where plan_id = :plan order by position, id")
                        .param("plan", next)
                        .query(String.class)
                        .list();
                assertThat(titles).hasSizeGreaterThan(20);
                assertThat(next(papers.of("annual-report").write(request)))
                        .contains(titles)
                        .contains("2025年12月31日")
                        .doesNotContain("2024年12月31日");
                // a report of the middle of the year still goes on with its own plan
                PaperRequest middle = request("changzhi", LocalDate.of(2024, 6, 30));
                assertThat(next(papers.of("half-year-report").write(middle))).doesNotContain("2025年12月31日");
            });
        });
    }

    /** The last chapter. */
    private static String next(OfficialDocument paper) {
        String text = text(paper);
        return text.substring(text.lastIndexOf("工作安排"));
    }

    private PaperRequest request(String bureau, @org.jspecify.annotations.Nullable LocalDate day) {
        long id = jdbc.sql("select id from bureau where code = :code")
                .param("code", bureau)
                .query(Long.class)
                .single();
        Actor office = new Actor(null, "office", id, Set.of(Role.OFFICE), Set.of(), null, null);
        Scope scope = new Scope(Set.of(id), id);
        JudgedPlan plan = plans.all(scope).stream()
                .filter(one -> bureau.equals("huarong") || one.closedOn() != null)
                .findFirst()
                .orElseThrow();
        LocalDate asked = day != null ? day : Objects.requireNonNullElse(plan.closedOn(), DemoTest.Loaded.FIRST_START);
        return new PaperRequest(office, scope, plan, asked, day == null, PaperRequest.Choice.USUAL);
    }

    /** What it says, line by line. */
    private static String text(OfficialDocument paper) {
        return paper.title()
                + "\n"
                + paper.note()
                + "\n"
                + paper.body().stream()
                        .map(block -> block instanceof Heading heading
                                ? heading.text()
                                : block instanceof Paragraph paragraph ? paragraph.text() : "")
                        .collect(Collectors.joining("\n"));
    }
}
