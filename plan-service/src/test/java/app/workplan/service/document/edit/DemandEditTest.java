package app.workplan.service.document.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.plan.Comparator;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Deadline;
import app.workplan.service.document.ParsedDocument.Department;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Suggestion;
import app.workplan.service.document.edit.DemandEdits.Aim;
import app.workplan.service.document.edit.DemandEdits.Rhythm;
import app.workplan.service.document.edit.DemandEdits.Step;
import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandEditTest {

    private static final String TEXT = """
            某市应急管理局2024年工作要点
            一、重点任务
            （一）抓安全。6月底前完成检查，11月底前完成整改。每月至少开展1次会商。培训不少于300人。（甲科负责）
            （二）抓救援。一是会同市公安局开展演练。二是抓装备。（丙中心牵头）
            二、2023年工作回顾
            （三）办了实事。
            """;

    private static final Original ORIGINAL = new Original(TEXT, MonthDay.of(3, 31));
    private static final int FIRST = TEXT.indexOf("（一）");

    private final ParsedDocument read = DocumentParser.parse(TEXT, ParseOptions.none());

    private static Item item(ParsedDocument document, int start) {
        return document.items().stream()
                .filter(one -> one.start() == start)
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String code, Runnable edit) {
        assertThatThrownBy(edit::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class, why -> assertThat(why.getCode()).isEqualTo(code));
    }

    private ParsedDocument rhythms(Rhythm... wanted) {
        return DemandEdits.rhythms(read, ORIGINAL, FIRST, List.of(wanted));
    }

    private ParsedDocument aims(Aim... wanted) {
        return DemandEdits.aims(read, ORIGINAL, FIRST, List.of(wanted));
    }

    private ParsedDocument steps(Step... wanted) {
        return DemandEdits.steps(read, ORIGINAL, FIRST, List.of(wanted));
    }

    @Test
    void changesAddsAndRemovesFrequencies() {
        ParsedDocument.Recurrence found = item(read, FIRST).frequencies().get(0);
        Spot spot = new Spot(found.start(), found.end());
        ParsedDocument changed = rhythms(
                new Rhythm(spot, Frequency.QUARTER, 2, found.text()),
                new Rhythm(Spot.NONE, Frequency.YEAR, 1, " 应急 演练 "));
        assertThat(item(changed, FIRST).frequencies())
                .anySatisfy(one -> assertThat(one)
                        .isEqualTo(new ParsedDocument.Recurrence(
                                found.text(), Frequency.QUARTER, 2, found.start(), found.end())))
                .anySatisfy(one -> assertThat(one)
                        .isEqualTo(new ParsedDocument.Recurrence("应急 演练", Frequency.YEAR, 1, FIRST, FIRST)));
        assertThat(item(rhythms(), FIRST).frequencies()).isEmpty();
        assertThat(rhythms(new Rhythm(spot, found.per(), found.minCount(), found.text())))
                .as("the same again")
                .isEqualTo(read);
        refused("importEdit.timesOutside", () -> rhythms(new Rhythm(Spot.NONE, Frequency.YEAR, 0, "")));
        refused("importEdit.timesOutside", () -> rhythms(new Rhythm(Spot.NONE, Frequency.YEAR, 1000, "")));
        Rhythm yearly = new Rhythm(Spot.NONE, Frequency.YEAR, 1, "演练");
        refused("importEdit.rhythmTwice", () -> rhythms(yearly, yearly));
        refused("importEdit.wordsTooLong", () -> rhythms(new Rhythm(Spot.NONE, Frequency.YEAR, 1, "长".repeat(301))));
        refused(
                "importEdit.tooManyRows",
                () -> rhythms(Collections.nCopies(21, yearly).toArray(Rhythm[]::new)));
        int achievement = TEXT.indexOf("（三）");
        refused(
                "importEdit.achievementHasNoDemand",
                () -> DemandEdits.rhythms(read, ORIGINAL, achievement, List.of(yearly)));
    }

    @Test
    void changesAddsAndRemovesTargets() {
        ParsedDocument.Target found = item(read, FIRST).targets().get(0);
        Spot spot = new Spot(found.start(), found.end());
        ParsedDocument changed = aims(
                new Aim(spot, found.name(), Comparator.EQUAL, new BigDecimal("400"), "人次"),
                new Aim(Spot.NONE, "演练场次", Comparator.AT_LEAST, new BigDecimal("2.5"), "场"));
        assertThat(item(changed, FIRST).targets())
                .anySatisfy(one -> {
                    assertThat(one.text()).as("the words it was read from").isEqualTo(found.text());
                    assertThat(one.value()).isEqualByComparingTo("400");
                    assertThat(one.unit()).isEqualTo("人次");
                    assertThat(one.start()).isEqualTo(found.start());
                })
                .anySatisfy(one -> assertThat(one.text()).isEqualTo("演练场次 ≥ 2.5场"));
        assertThat(item(aims(), FIRST).targets()).isEmpty();
        refused("importEdit.aimNameMissing", () -> aims(new Aim(Spot.NONE, " ", Comparator.EQUAL, BigDecimal.ONE, "")));
        refused(
                "importEdit.aimTooLarge",
                () -> aims(new Aim(Spot.NONE, "数", Comparator.EQUAL, DemandEdits.LARGEST, "")));
        Aim one = new Aim(Spot.NONE, "数", Comparator.EQUAL, BigDecimal.ONE, "");
        refused("importEdit.aimTwice", () -> aims(one, one));
        refused(
                "importEdit.unitTooLong",
                () -> aims(new Aim(Spot.NONE, "数", Comparator.EQUAL, BigDecimal.ONE, "米".repeat(21))));
    }

    @Test
    void changesAddsAndRemovesMilestonesBeforeTheDeadline() {
        List<Deadline> days = item(read, FIRST).deadlines();
        assertThat(days).hasSize(2);
        Spot spot = new Spot(days.get(0).start(), days.get(0).end());
        ParsedDocument changed = steps(
                new Step(spot, days.get(0).date(), days.get(0).text()),
                new Step(Spot.NONE, LocalDate.of(2024, 9, 30), "完成中期检查"));
        assertThat(item(changed, FIRST).deadlines())
                .hasSize(3)
                .containsAll(days)
                .anySatisfy(one -> {
                    assertThat(one.byStaff()).isTrue();
                    assertThat(one.text()).isEqualTo("完成中期检查");
                });
        ParsedDocument later =
                DemandEdits.steps(read, ORIGINAL, FIRST, List.of(new Step(spot, LocalDate.of(2024, 7, 15), "完成检查")));
        assertThat(item(later, FIRST).deadlines())
                .extracting(Deadline::date)
                .containsExactlyInAnyOrder(LocalDate.of(2024, 7, 15), LocalDate.of(2024, 11, 30));
        assertThat(item(steps(), FIRST).deadlines()).containsExactly(days.get(1));
        ParsedDocument due = ItemEdits.due(changed, ORIGINAL, FIRST, LocalDate.of(2024, 12, 20));
        assertThat(item(due, FIRST).deadlines())
                .as("another deadline leaves the milestones")
                .hasSize(4);
        refused("importEdit.stepAfterDeadline", () -> steps(new Step(Spot.NONE, LocalDate.of(2024, 11, 30), "到期那天")));
        refused("task.dueOutsidePeriod", () -> steps(new Step(Spot.NONE, LocalDate.of(2023, 5, 1), "去年")));
        refused("importEdit.stepTitleMissing", () -> steps(new Step(Spot.NONE, LocalDate.of(2024, 5, 1), " ")));
        Step twice = new Step(Spot.NONE, LocalDate.of(2024, 5, 1), "开工");
        refused("importEdit.stepTwice", () -> steps(twice, twice));
        int undated = TEXT.indexOf("（二）");
        refused("importEdit.stepNeedsDeadline", () -> DemandEdits.steps(read, ORIGINAL, undated, List.of(twice)));
    }

    @Test
    void takesAMentionedOfficeOverOrDismissesIt() {
        assertThat(read.suggestions()).hasSize(1);
        Suggestion one = read.suggestions().get(0);
        int item = TEXT.indexOf("一是");
        ParsedDocument taken =
                SuggestionEdits.take(read, ORIGINAL, one.start(), s -> new ItemEdits.Named("公安局", s.role(), false));
        assertThat(taken.suggestions()).isEmpty();
        assertThat(item(taken, item).departments())
                .as("what came from above stays beside it")
                .extracting(Department::name)
                .containsExactly("丙中心", "公安局");
        assertThat(item(taken, item).departments().get(1).role()).isEqualTo(ShareRole.SUPPORT);
        assertThat(item(taken, item).departments().get(1).start()).isEqualTo(one.start());
        ParsedDocument dismissed = SuggestionEdits.dismiss(read, ORIGINAL, one.start());
        assertThat(dismissed.suggestions()).isEmpty();
        assertThat(dismissed.items()).isEqualTo(read.items());
        refused("importEdit.suggestionGone", () -> SuggestionEdits.dismiss(dismissed, ORIGINAL, one.start()));
        refused(
                "importEdit.namedTwice",
                () -> SuggestionEdits.take(
                        read, ORIGINAL, one.start(), s -> new ItemEdits.Named("丙中心", s.role(), false)));
    }
}
