package app.workplan.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.example.Stored;
import app.workplan.domain.plan.Chapter;
import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanItem;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.TaskSplit.Part;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rule of docs/adr/0110, worked by hand. Places are those of "检查。6月底前查完。年底前整改。每季度通报一次。". */
class TaskSplitTest {

    private static final String TEXT = "检查。6月底前查完。年底前整改。每季度通报一次。";
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);
    private static final TaskDeadline YEAR_END = new TaskDeadline(DECEMBER, DeadlineOrigin.TEXT, "年底前");

    private final PlanItem item = item();
    private final Task whole = Stored.with(new Task(item, "2026-1", 0, null, YEAR_END, Instant.EPOCH), 10);
    private final Milestone june = step(JUNE, "6月底前");

    private final Part checked = sentence("6月底前查完");
    private final Part repaired = sentence("年底前整改");
    private final Part told = sentence("每季度通报一次");

    @Test
    void eachSentenceTakesItsOwnDate() {
        TaskSplit split = new TaskSplit(YEAR_END, List.of(checked, repaired, told), List.of(june));
        assertThat(split.deadlineOf(0)).isEqualTo(new TaskDeadline(JUNE, DeadlineOrigin.TEXT, "6月底前"));
        assertThat(split.deadlineOf(1)).isEqualTo(YEAR_END);
        assertThat(split.deadlineOf(2)).as("no date of its own").isEqualTo(YEAR_END);
        assertThat(split.turned()).as("a deadline is no step").containsExactly(june);
        assertThat(split.partOf(span("每季度"))).isEqualTo(2);
        assertThat(split.partOf(span("检查。"))).as("in nobody's sentence").isZero();
        assertThat(split.partOf((SourceSpan) null)).isZero();
    }

    @Test
    void thePartsTogetherWeighWhatTheTaskWeighed() {
        TaskSplit three = new TaskSplit(YEAR_END, List.of(checked, repaired, told), List.of());
        assertThat(three.weights(BigDecimal.ONE))
                .containsExactly(new BigDecimal("0.334"), new BigDecimal("0.333"), new BigDecimal("0.333"));
        assertThat(three.weights(new BigDecimal("4.5")))
                .allSatisfy(part -> assertThat(part).isEqualByComparingTo("1.5"));
        assertThatThrownBy(() -> three.weights(new BigDecimal("0.002")))
                .isInstanceOfSatisfying(
                        RuleViolation.class, why -> assertThat(why.getCode()).isEqualTo("split.weightTooSmall"));
    }

    @Test
    void theDateOfASentenceLeftOutIsNotLost() {
        TaskSplit split = new TaskSplit(YEAR_END, List.of(checked, new Part("自己加的", null, "")), List.of(june));
        assertThat(split.deadlineOf(0).dueOn()).isEqualTo(JUNE);
        assertThat(split.deadlineOf(1)).isEqualTo(YEAR_END);
        Milestone may = step(LocalDate.of(2026, 5, 31), "每季度");
        Part both = new Part("两个日期", span("6月底前查完"), "6月底前查完");
        Part other = new Part("通报", span("每季度通报一次"), "每季度通报一次");
        TaskSplit allDated = new TaskSplit(YEAR_END, List.of(both, other), List.of(june, may));
        assertThat(allDated.deadlineOf(0)).as("nobody else has the last date").isEqualTo(YEAR_END);
        assertThat(allDated.deadlineOf(1).dueOn()).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(allDated.turned()).containsExactly(may);
        assertThat(allDated.partOf(june)).isZero();
    }

    @Test
    void aStepOutsideEverySentenceNeverComesAfterItsPartIsDue() {
        Milestone september = step(LocalDate.of(2026, 9, 30), "检查。");
        TaskSplit split = new TaskSplit(YEAR_END, List.of(checked, repaired), List.of(june, september));
        assertThat(split.deadlineOf(0).dueOn()).isEqualTo(JUNE);
        assertThat(split.partOf(september)).isEqualTo(1);
    }

    @Test
    void aDateSetByTheOfficeAndADefaultOneGoToAllParts() {
        TaskDeadline set = new TaskDeadline(LocalDate.of(2026, 10, 1), DeadlineOrigin.STAFF, null);
        TaskSplit split = new TaskSplit(set, List.of(checked, repaired), List.of(june));
        assertThat(List.of(split.deadlineOf(0), split.deadlineOf(1))).containsOnly(set);
        assertThat(split.turned()).isEmpty();
        assertThat(split.partOf(june)).isZero();
        TaskDeadline end = new TaskDeadline(DECEMBER, DeadlineOrigin.DEFAULT, null);
        TaskSplit byHand = new TaskSplit(end, List.of(new Part("甲", null, ""), new Part("乙", null, "")), List.of());
        assertThat(List.of(byHand.deadlineOf(0), byHand.deadlineOf(1))).containsOnly(end);
    }

    @Test
    void oneTaskIsNoSplit() {
        assertThatThrownBy(() -> new TaskSplit(YEAR_END, List.of(checked), List.of()))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("split.tooFew");
    }

    @Test
    void mergedTasksHaveTheLatestDateAndTheEarlierOnesAsSteps() {
        Task first = Stored.with(whole.part(item, "甲", null, new TaskDeadline(JUNE, DeadlineOrigin.TEXT, "6月底前")), 11);
        Task second = Stored.with(whole.part(item, "乙", null, YEAR_END), 12);
        Task third =
                Stored.with(whole.part(item, "丙", null, new TaskDeadline(DECEMBER, DeadlineOrigin.DEFAULT, null)), 13);
        List<Task> parts = List.of(first, third, second);
        assertThat(TaskMerge.deadline(parts)).as("the document's date first").isEqualTo(YEAR_END);
        assertThat(TaskMerge.steps(parts)).containsExactly(first);
    }

    private static Part sentence(String words) {
        return new Part(words, span(words), words);
    }

    private static SourceSpan span(String words) {
        int at = TEXT.indexOf(words);
        return new SourceSpan(at, at + words.length());
    }

    private Milestone step(LocalDate on, String words) {
        return new Milestone(whole, on, words, words, span(words), Instant.EPOCH);
    }

    private static PlanItem item() {
        Plan plan = Stored.plan(1);
        Chapter chapter = Stored.with(new Chapter(plan, 0, null, "Chapter", ChapterNature.PLAN, null), 2);
        return Stored.with(new PlanItem(chapter, null, 0, null, "检查", ItemNature.TASK, null), 3);
    }
}
