package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.progress.ProgressReport;
import app.workplan.service.ServiceTest;
import app.workplan.service.plan.PlanService;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 填报 sent again: the same form is one report, one in which a box was ticked since is another. */
@ServiceTest
class ReportAgainTest {

    @Autowired
    SmallYear year;

    @Autowired
    PlanService plans;

    @Autowired
    ReportService reports;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSameWordsWithNeedsCoordinationTickedAreAnotherReport() {
        SmallYear.Story story = year.draft();
        year.at(LocalDate.of(2025, 1, 6), () -> plans.issue(story.office(), story.planId(), null));
        year.at(LocalDate.of(2025, 2, 3), () -> {
            report(story, false);
            report(story, false);
            report(story, true);
            report(story, true);
        });
        assertThat(jdbc.sql("select needs_coordination from progress_entry where share_id = :share order by id")
                        .param("share", story.shareA())
                        .query(Boolean.class)
                        .list())
                .containsExactly(false, true);
    }

    private void report(SmallYear.Story story, boolean needsCoordination) {
        reports.report(
                story.headA(),
                new ReportProgress(
                        story.shareA(), new ProgressReport(20, "Text", "No money", null, false, needsCoordination)));
    }
}
