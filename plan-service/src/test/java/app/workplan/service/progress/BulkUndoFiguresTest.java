package app.workplan.service.progress;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.bulk.BulkEdit;
import app.workplan.service.figure.TaskFigure;
import app.workplan.service.task.ShareSuspensionService.Change;
import app.workplan.service.task.TaskPart;
import app.workplan.service.task.TaskService;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 撤销批量修改 gives every figure back: one task has only 督促, the other somebody responsible and 应办次. */
class BulkUndoFiguresTest extends BulkTestBase {

    @BeforeEach
    void supervisedAlone() {
        story = year.draft();
        TaskPart alone = new TaskPart(department("a"), ShareRole.SUPERVISE);
        year.at(SmallYear.FIRST, () -> parts(List.of(alone), null));
        year.at(LocalDate.of(2025, 1, 6), () -> plans.issue(story.office(), story.planId(), null));
        report(story.shareA(), 40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "add LEAD",
                "add SHARED",
                "add SUPERVISE",
                "replace LEAD",
                "replace",
                "remove",
                "due",
                "weight",
                "cycle",
                "SUSPEND",
                "CANCEL"
            })
    void afterTheUndoEveryFigureIsAsBefore(String kind) {
        List<TaskFigure> before = figures();
        assertThat(before.get(0).progress()).isEqualByComparingTo("40");
        long change = change(edit(kind));
        assertThat(figures()).as("the change moves something").isNotEqualTo(before);
        at(() -> service.undo(story.office(), change, "Back"));
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void aDepartmentThatWasThereBeforeGetsItsEarlierRoleBack() {
        at(() -> parts(part("a", ShareRole.SUPERVISE, "b", ShareRole.SUPERVISE), "Minutes 5"));
        year.at(DAY.plusDays(1), () -> parts(part("a", ShareRole.SUPERVISE), "Minutes 6"));
        long[] change = new long[1];
        year.at(DAY.plusDays(2), () -> {
            change[0] = service.change(
                    story.office(),
                    command(
                            BulkEdit.add(new TaskPart(department("b"), ShareRole.LEAD)),
                            Map.of(story.report(), seen().get(story.report())),
                            "Minutes 7"));
            service.undo(story.office(), change[0], "Back");
        });
        assertThat(parts(story.report())).containsExactly("a SUPERVISE IN_PROGRESS", "b SUPERVISE CANCELLED");
    }

    @Test
    void oneAddedAndTakenAwayOnTheSameDayByHandCountsAsNeverThere() {
        List<TaskFigure> before = figures();
        at(() -> parts(part("a", ShareRole.SUPERVISE, "b", ShareRole.LEAD), "Minutes 5"));
        at(() -> parts(part("a", ShareRole.SUPERVISE), "Minutes 6"));
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void oneThatStoodOvernightIsAShareOfTheTaskStill() {
        at(() -> parts(part("a", ShareRole.SUPERVISE, "b", ShareRole.LEAD), "Minutes 5"));
        year.at(DAY.plusDays(1), () -> parts(part("a", ShareRole.SUPERVISE), "Minutes 6"));
        assertThat(year.task(story, story.report(), DAY.plusDays(1)).progress()).isEqualByComparingTo("0");
    }

    private BulkEdit edit(String kind) {
        String[] words = kind.split(" ");
        ShareRole role = words.length == 1 ? null : ShareRole.valueOf(words[1]);
        return switch (words[0]) {
            case "add" -> BulkEdit.add(new TaskPart(department("b"), java.util.Objects.requireNonNull(role)));
            case "replace" -> BulkEdit.replace(department("a"), department("b"), role);
            case "remove" -> BulkEdit.remove(department("a"));
            case "due" -> BulkEdit.due(LocalDate.of(2025, 3, 4));
            case "weight" -> BulkEdit.weight(new BigDecimal("3"));
            case "cycle" -> BulkEdit.cycle(ReportCycle.QUARTER);
            default -> BulkEdit.state(Change.valueOf(words[0]));
        };
    }

    private List<TaskFigure> figures() {
        return List.of(year.task(story, story.report(), DAY), year.task(story, story.monthly(), DAY));
    }

    private List<TaskPart> part(Object... codesAndRoles) {
        return java.util.stream.IntStream.range(0, codesAndRoles.length / 2)
                .mapToObj(i ->
                        new TaskPart(department((String) codesAndRoles[2 * i]), (ShareRole) codesAndRoles[2 * i + 1]))
                .toList();
    }

    private void parts(List<TaskPart> parts, @org.jspecify.annotations.Nullable String basis) {
        tasks.change(
                story.office(),
                new TaskService.ChangeTask(
                        story.report(), List.of(), parts, basis, Integer.valueOf(column(story.report(), "version"))));
    }

    private void report(long share, int percent) {
        at(() -> reports.report(
                story.headA(), new ReportProgress(share, new ProgressReport(percent, "Going on", null, null, false))));
    }
}
