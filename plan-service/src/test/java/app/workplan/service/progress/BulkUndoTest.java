package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.TaskState;
import app.workplan.service.bulk.BulkEdit;
import app.workplan.service.bulk.BulkOutcome;
import app.workplan.service.task.ShareSuspensionService.Change;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskPart;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** 撤销批量修改, for ten minutes. */
class BulkUndoTest extends BulkTestBase {

    @Test
    void takesADueDateBackWithItsOriginForTenMinutesAndNoLonger() {
        long change = change(BulkEdit.due(NEW_DUE));
        after(
                10 * 60 + 1,
                () -> assertRefused("bulk.undoTooLate", () -> service.undo(story.office2(), change, "Back")));
        assertThat(column(story.report(), "due_on")).isEqualTo("2025-11-30");
        after(10 * 60, () -> service.undo(story.office2(), change, "Back"));
        assertThat(column(story.report(), "due_on")).isEqualTo("2025-06-30");
        assertThat(column(story.report(), "due_origin")).isEqualTo("TEXT");
        assertThat(column(story.monthly(), "due_origin")).isEqualTo("DEFAULT");
        assertThat(
                        count(
                                "audit_entry where task_id in (:report, :monthly) and basis = 'Back' and old_value = '2025-11-30'"))
                .isEqualTo(2);
        after(700, () -> service.undo(story.office2(), change, "Back"));
        assertThat(count("audit_entry where task_id in (:report, :monthly) and basis = 'Back'"))
                .as("taken back once")
                .isEqualTo(2);
        assertThatThrownBy(() -> service.undo(story.stranger(), change, "Back")).isInstanceOf(NotFound.class);
    }

    @Test
    void leavesAloneWhatSomebodyChangedSince() {
        long change = change(BulkEdit.weight(new BigDecimal("5")));
        single(story.monthly(), TaskChange.standard("Other words"));
        at(() -> service.undo(story.office(), change, "Back"));
        assertThat(column(story.report(), "weight")).isEqualTo("1.000");
        assertThat(column(story.monthly(), "weight")).isEqualTo("5.000");
        BulkOutcome outcome = bulk.one(story.office(), change);
        assertThat(outcome.lines()).extracting(BulkOutcome.Line::keptReason).containsExactly(null, "bulk.changedSince");
        assertThat(outcome.restored()).isEqualTo(1);
    }

    @Test
    void departmentsComeGoAndComeBackAsTheyWere() {
        long added = change(BulkEdit.add(new TaskPart(department("b"), ShareRole.SUPPORT)), story.monthly());
        assertThat(parts(story.monthly())).containsExactly("a RESPONSIBLE NOT_STARTED", "b SUPPORT NOT_STARTED");
        at(() -> service.undo(story.office(), added, "Back"));
        assertThat(parts(story.monthly())).containsExactly("a RESPONSIBLE NOT_STARTED", "b SUPPORT CANCELLED");

        long replaced = change(BulkEdit.replace(department("a"), department("b"), null), story.monthly());
        assertThat(parts(story.monthly())).containsExactly("a RESPONSIBLE CANCELLED", "b RESPONSIBLE NOT_STARTED");
        assertThat(owner()).isEqualTo("b");
        at(() -> service.undo(story.office(), replaced, "Back"));
        assertThat(parts(story.monthly())).startsWith("a RESPONSIBLE NOT_STARTED");
        assertThat(owner()).isEqualTo("a");
    }

    @Test
    void aDepartmentThatReportedSinceItWasAddedStays() {
        long change = change(BulkEdit.add(new TaskPart(department("b"), ShareRole.SUPPORT)), story.monthly());
        long share = jdbc.sql("select id from share where task_id = :task and department_id = :department")
                .param("task", story.monthly())
                .param("department", department("b"))
                .query(Long.class)
                .single();
        at(() -> reports.report(
                story.headB(), new ReportProgress(share, new ProgressReport(20, "Going on", null, null, false))));
        at(() -> assertRefused("bulk.noneRestored", () -> service.undo(story.office(), change, "Back")));
        assertThat(parts(story.monthly())).contains("b SUPPORT IN_PROGRESS");
        assertThat(bulk.one(story.office(), change).head().undone()).isNull();
    }

    @Test
    void suspendsAndGivesTheSharesTheirStateBack() {
        long change = change(BulkEdit.state(Change.SUSPEND));
        assertThat(column(story.report(), "set_state")).isEqualTo(TaskState.SUSPENDED.name());
        assertThat(parts(story.report())).containsExactly("a LEAD SUSPENDED", "b SHARED SUSPENDED");
        at(() -> service.undo(story.office(), change, "Back"));
        assertThat(column(story.report(), "set_state")).isNull();
        assertThat(parts(story.report())).containsExactly("a LEAD NOT_STARTED", "b SHARED NOT_STARTED");
    }
}
