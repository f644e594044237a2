package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.bulk.BulkEdit;
import app.workplan.service.bulk.BulkPreview;
import app.workplan.service.bulk.BulkService;
import app.workplan.service.task.ShareSuspensionService.Change;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** 批量修改: tried, and done at once. */
class BulkChangeTest extends BulkTestBase {

    @Test
    void changesWhatThePreviewPromisedWithFactAndAuditEntry() {
        long facts = count("task_fact where task_id in (:report, :monthly)");
        BulkPreview preview = preview(BulkEdit.due(NEW_DUE));
        assertThat(preview.willChange())
                .extracting(BulkPreview.Row::before)
                .containsExactly("2025-06-30", "2025-12-31");
        change(BulkEdit.due(NEW_DUE));
        assertThat(column(story.report(), "due_on")).isEqualTo("2025-11-30");
        assertThat(column(story.monthly(), "due_on")).isEqualTo("2025-11-30");
        assertThat(count("task_fact where task_id in (:report, :monthly)")).isEqualTo(facts + 2);
        assertThat(
                        count(
                                "audit_entry where task_id in (:report, :monthly) and action = 'task.moveDue' and basis = 'Minutes 7' and new_value = '2025-11-30'"))
                .isEqualTo(2);
    }

    @Test
    void refusesEachTaskByTheRuleOfTheSingleChange() {
        single(story.monthly(), TaskChange.start(LocalDate.of(2025, 12, 1)));
        assertThat(reasons(BulkEdit.due(NEW_DUE))).containsExactly("", "task.dueBeforeStart");
        assertThat(reasons(BulkEdit.due(LocalDate.of(2024, 12, 31))))
                .containsExactly("task.dueOutsidePeriod", "task.dueOutsidePeriod");
        assertThat(reasons(BulkEdit.due(LocalDate.of(2025, 6, 30)))).startsWith("bulk.already");
        assertThat(reasons(BulkEdit.weight(BigDecimal.ZERO))).containsExactly("task.weightRange", "task.weightRange");
        assertThat(reasons(BulkEdit.add(new TaskPart(department("b"), ShareRole.SUPPORT))))
                .containsExactly("assign.already", "");
        assertThat(reasons(BulkEdit.remove(department("b")))).containsExactly("", "bulk.departmentNotThere");
        at(() -> suspensions.cancel(story.office(), story.report(), "Minutes 6"));
        assertThat(reasons(BulkEdit.due(NEW_DUE))).startsWith("bulk.cancelled");
        assertThat(reasons(BulkEdit.state(Change.SUSPEND))).containsExactly("task.alreadySet", "");
        assertThat(reasons(BulkEdit.state(Change.RESUME))).containsExactly("", "task.notSuspended");
        at(() -> plans.close(story.office(), story.planId(), null));
        assertThat(reasons(BulkEdit.due(NEW_DUE))).containsExactly("plan.closed", "plan.closed");
    }

    @Test
    void aDraftNeedsNoBasisAndCannotBeSuspended() {
        story = year.draft();
        assertThat(reasons(BulkEdit.state(Change.SUSPEND))).containsExactly("plan.notIssued", "plan.notIssued");
        at(() -> service.change(story.office(), command(BulkEdit.due(NEW_DUE), seen(), null)));
        assertThat(column(story.report(), "due_on")).isEqualTo("2025-11-30");
    }

    @Test
    void needsABasisAfterIssueAndChangesNothingWithoutOne() {
        assertRefused(
                "amendment.basisMissing",
                () -> service.change(story.office(), command(BulkEdit.due(NEW_DUE), seen(), " ")));
        assertThat(column(story.report(), "due_on")).isEqualTo("2025-06-30");
    }

    @Test
    void changesNothingWhenAColleagueChangedOneOfThem() {
        Map<Long, Integer> seen = seen();
        single(story.monthly(), TaskChange.weight(new BigDecimal("3")));
        assertThatThrownBy(() ->
                        at(() -> service.change(story.office(), command(BulkEdit.due(NEW_DUE), seen, "Minutes 7"))))
                .isInstanceOf(StaleVersion.class);
        assertThat(column(story.report(), "due_on")).isEqualTo("2025-06-30");
        assertThat(column(story.monthly(), "due_on")).isEqualTo("2025-12-31");
    }

    @Test
    void knowsNoTasksOfOtherBureausAndNobodyButTheOffice() {
        SmallYear.Story other = year.draft();
        Map<Long, Integer> seen = new HashMap<>(seen());
        seen.put(other.report(), 0);
        BulkService.ChangeMany foreign = command(BulkEdit.due(NEW_DUE), seen, "Minutes 7");
        assertThatThrownBy(() -> at(() -> service.change(story.office(), foreign)))
                .isInstanceOf(NotFound.class);
        BulkService.ChangeMany own = command(BulkEdit.due(NEW_DUE), seen(), "Minutes 7");
        assertThatThrownBy(() -> at(() -> service.change(story.headA(), own))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> at(() -> bulk.preview(story.office(), seen.keySet(), BulkEdit.due(NEW_DUE), "x")))
                .isInstanceOf(NotFound.class);
        assertThat(column(story.report(), "due_on")).isEqualTo("2025-06-30");
    }

    @Test
    void theSameFormSentTwiceAtOnceMakesOneChange() throws Exception {
        BulkService.ChangeMany command = command(BulkEdit.due(NEW_DUE), seen(), "Minutes 7");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch together = new CountDownLatch(2);
            List<Future<Long>> sent = List.of(1, 2).stream()
                    .map(one -> two.submit(() -> {
                        together.countDown();
                        together.await();
                        return service.change(story.office(), command);
                    }))
                    .toList();
            assertThat(sent.get(0).get()).isEqualTo(sent.get(1).get());
        } finally {
            two.shutdown();
        }
        assertThat(count("audit_entry where task_id in (:report, :monthly) and action = 'task.moveDue'"))
                .isEqualTo(2);
    }

    @Test
    void refusesNothingChosenAndMoreThanAThousand() {
        assertRefused("bulk.nothing", () -> bulk.preview(story.office(), List.of(), BulkEdit.due(NEW_DUE), "x"));
        List<Long> many =
                java.util.stream.LongStream.rangeClosed(1, 1001).boxed().toList();
        assertRefused("bulk.tooMany", () -> bulk.preview(story.office(), many, BulkEdit.due(NEW_DUE), "x"));
    }
}
