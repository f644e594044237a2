package app.workplan.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Actor;
import app.workplan.service.document.writer.OfficialDocument;
import app.workplan.service.document.writer.OfficialDocument.Heading;
import app.workplan.service.document.writer.OfficialDocument.Paragraph;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.paper.PaperRequest;
import app.workplan.service.paper.Papers;
import app.workplan.service.shared.Scope;
import app.workplan.web.CountingDataSource;
import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a report is drafted from: read in a fixed number of statements, as it stood on the day. */
class WorkReportFactsTest extends WebTestBase {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);

    @Autowired
    private Papers papers;

    @Autowired
    private JudgedPlanQueries plans;

    @Test
    void draftingAsksTheSameNumberOfStatementsForManyTasks() throws Exception {
        PlanRows few = plan(1);
        PlanRows many = plan(60);
        LocalDate day = LocalDate.of(2026, 6, 30);
        List<String> asked = CountingDataSource.statementsOf(() -> write("half-year-report", few, day));
        assertThat(CountingDataSource.statementsOf(() -> write("half-year-report", many, day)))
                .hasSameSizeAs(asked);
        assertThat(asked.size()).isLessThanOrEqualTo(16);
    }

    @Test
    void aReportOfAPastDaySaysWhatStoodThen() throws Exception {
        PlanRows plan = plan(3);
        OfficialDocument june = write("half-year-report", plan, LocalDate.of(2026, 6, 30));
        assertThat(june.title()).isEqualTo("Bureau alpha2026年上半年工作总结及下半年工作安排");
        assertThat(june.note()).isEqualTo("（截至2026年6月30日）");
        assertThat(headings(june, 1)).containsExactly("一、上半年工作开展情况", "二、存在的主要问题", "三、下半年工作安排");
        assertThat(text(june)).contains("Title of T-1。A1：text。目前进度40.0%。");
        OfficialDocument march = write("half-year-report", plan, LocalDate.of(2026, 3, 1));
        assertThat(text(march)).doesNotContain("A1：text").contains("各责任科室还没有填报进展");
        assertThat(write("annual-report", plan, LocalDate.of(2026, 6, 30)).title())
                .isEqualTo("Bureau alpha2026年工作总结及下一步工作安排");
    }

    private OfficialDocument write(String kind, PlanRows rows, LocalDate day) {
        long bureau = fixtures.bureau("alpha");
        Scope scope = new Scope(Set.of(bureau), bureau);
        Actor office = fixtures.plans().office("alpha");
        return papers.of(kind)
                .write(new PaperRequest(
                        office, scope, plans.one(scope, rows.planId()), day, false, PaperRequest.Choice.USUAL));
    }

    private PlanRows plan(int tasks) {
        long department = fixtures.department("A1");
        PlanRows rows = PlanRows.issued(jdbc, fixtures.bureau("alpha"), FROM, TO, FROM);
        for (int i = 1; i <= tasks; i++) {
            rows.task("T-" + i, "2026-11-30", "TEXT", null)
                    .share("T-" + i, department, "LEAD")
                    .reported("T-" + i, department, 40, "2026-04-30", "2026-05-06");
        }
        return rows;
    }

    private static List<String> headings(OfficialDocument paper, int level) {
        return paper.body().stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.level() == level)
                .map(Heading::text)
                .toList();
    }

    private static String text(OfficialDocument paper) {
        StringBuilder text = new StringBuilder();
        paper.body().forEach(block -> {
            if (block instanceof Paragraph paragraph) {
                text.append(paragraph.text()).append('\n');
            }
        });
        return text.toString();
    }
}
