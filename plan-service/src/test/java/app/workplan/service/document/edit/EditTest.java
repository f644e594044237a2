package app.workplan.service.document.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Department;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EditTest {

    private static final String TEXT = """
            某市应急管理局2024年工作要点
            一、重点任务
            （一）抓安全。6月底前完成检查。每月至少1次会商。（甲科、乙科分工负责）
            （二）抓救援。一是抓队伍。二是抓装备，9月底前到位。（丙中心牵头）
            各单位要高度重视。
            二、2023年工作回顾
            （三）办了实事。10月底前完成。
            """;

    private static final Original ORIGINAL = new Original(TEXT, MonthDay.of(3, 31));

    private final ParsedDocument read = DocumentParser.parse(TEXT, ParseOptions.none());

    private static int at(String words) {
        return TEXT.indexOf(words);
    }

    private static Item item(ParsedDocument document, String words) {
        return document.items().stream()
                .filter(one -> one.start() == at(words))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> outline(ParsedDocument document) {
        return document.items().stream()
                .map(one -> "-".repeat(one.level()) + one.title())
                .toList();
    }

    private static List<String> names(Item item) {
        return item.departments().stream().map(Department::name).toList();
    }

    private static void refused(String code, Runnable edit) {
        assertThatThrownBy(edit::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class, why -> assertThat(why.getCode()).isEqualTo(code));
    }

    @Test
    void readsTheTextTheseTestsSpeakOf() {
        assertThat(outline(read)).containsExactly("-抓安全", "-抓救援", "--抓队伍", "--抓装备，9月底前到位", "-办了实事");
        assertThat(item(read, "（三）").nature()).isEqualTo(ItemNature.ACHIEVEMENT);
    }

    @Test
    void mergesIntoTheItemBeforeOrIntoItsHeading() {
        ParsedDocument merged = OutlineEdits.merge(read, ORIGINAL, at("（二）"));
        assertThat(outline(merged)).containsExactly("-抓安全", "--抓队伍", "--抓装备，9月底前到位", "-办了实事");
        assertThat(names(item(merged, "（一）"))).containsExactly("甲科", "乙科", "丙中心");
        ParsedDocument heading = OutlineEdits.merge(read, ORIGINAL, at("一是"));
        assertThat(outline(heading)).containsExactly("-抓安全", "-抓救援", "--抓装备，9月底前到位", "-办了实事");
        refused("importEdit.nothingBefore", () -> OutlineEdits.merge(read, ORIGINAL, at("（三）")));
        refused("importEdit.gone", () -> OutlineEdits.merge(read, ORIGINAL, 1));
    }

    @Test
    void splitsAtSentencesAndKeepsTheDepartmentsForEachPart() {
        int cut = at("6月底前");
        ParsedDocument split = OutlineEdits.split(read, ORIGINAL, at("（一）"), List.of(cut, at("每月")));
        assertThat(outline(split).subList(0, 3)).containsExactly("-抓安全", "-6月底前完成检查", "-每月至少1次会商");
        assertThat(split.items().subList(0, 3))
                .allSatisfy(one -> assertThat(names(one)).containsExactly("甲科", "乙科"));
        assertThat(item(split, "6月底前").deadlines()).hasSize(1);
        assertThat(item(split, "（一）").deadlines()).isEmpty();
        assertThat(item(split, "每月").frequencies()).hasSize(1);
        refused("importEdit.notSentence", () -> OutlineEdits.split(read, ORIGINAL, at("（一）"), List.of(cut + 1)));
        refused("importEdit.notSentence", () -> OutlineEdits.split(read, ORIGINAL, at("（一）"), List.of()));
        refused("importEdit.splitLeaves", () -> OutlineEdits.split(read, ORIGINAL, at("（二）"), List.of(at("二是"))));
    }

    @Test
    void movesInAndOutInTheOrderOfTheText() {
        ParsedDocument in = MoveEdits.under(read, ORIGINAL, at("（二）"), at("（一）"));
        assertThat(outline(in)).containsExactly("-抓安全", "--抓救援", "---抓队伍", "---抓装备，9月底前到位", "-办了实事");
        ParsedDocument out = MoveEdits.under(read, ORIGINAL, at("二是"), null);
        assertThat(outline(out)).containsExactly("-抓安全", "-抓救援", "--抓队伍", "-抓装备，9月底前到位", "-办了实事");
        assertThat(names(item(out, "二是")))
                .as("the bracket behind it closes it now")
                .containsExactly("丙中心");
        assertThat(names(item(out, "（二）"))).isEmpty();
        refused("importEdit.alreadyThere", () -> MoveEdits.under(read, ORIGINAL, at("二是"), at("（二）")));
        refused("importEdit.tooDeep", () -> MoveEdits.under(in, ORIGINAL, at("二是"), at("一是")));
    }

    @Test
    void discardsAndAddsWords() {
        ParsedDocument less = OutlineEdits.discard(read, ORIGINAL, at("二是"));
        assertThat(outline(less)).containsExactly("-抓安全", "-抓救援", "--抓队伍", "-办了实事");
        assertThat(less.noise()).anySatisfy(one -> assertThat(one.text()).contains("抓装备"));
        refused("importEdit.discardLeaves", () -> OutlineEdits.discard(read, ORIGINAL, at("（二）")));
        int from = at("各单位");
        ParsedDocument more = OutlineEdits.add(read, ORIGINAL, from, from + 9);
        assertThat(item(more, "各单位").title()).isEqualTo("各单位要高度重视");
        assertThat(item(more, "各单位").chapterIndex()).isZero();
        ParsedDocument inside = OutlineEdits.add(read, ORIGINAL, at("6月底前"), at("每月"));
        assertThat(outline(inside)).startsWith("-抓安全", "--6月底前完成检查", "-抓救援");
        assertThat(item(inside, "6月底前").deadlines()).hasSize(1);
        refused("importEdit.outside", () -> OutlineEdits.add(read, ORIGINAL, -1, 5));
        refused("importEdit.outside", () -> OutlineEdits.add(read, ORIGINAL, 5, 5));
        refused("importEdit.outside", () -> OutlineEdits.add(read, ORIGINAL, 5, TEXT.length() + 1));
        refused("importEdit.notInBody", () -> OutlineEdits.add(read, ORIGINAL, 0, 5));
        refused("importEdit.holdsItem", () -> OutlineEdits.add(read, ORIGINAL, at("（一）"), at("（二）")));
        refused("importEdit.acrossItems", () -> OutlineEdits.add(read, ORIGINAL, at("装备"), at("中心")));
    }

    @Test
    void namesDepartmentsAndDaysByHand() {
        List<ItemEdits.Named> wanted = List.of(
                new ItemEdits.Named("乙科", ShareRole.LEAD, false), new ItemEdits.Named("丁科", ShareRole.SUPPORT, false));
        Item assigned = item(ItemEdits.assign(read, ORIGINAL, at("（一）"), wanted), "（一）");
        assertThat(assigned.departments().stream().map(one -> one.name() + one.role() + one.byStaff()))
                .containsExactly("乙科LEADfalse", "丁科SUPPORTtrue");
        refused(
                "importEdit.namedTwice",
                () -> ItemEdits.assign(read, ORIGINAL, at("（一）"), List.of(wanted.get(0), wanted.get(0))));
        Item dated = item(ItemEdits.due(read, ORIGINAL, at("（一）"), LocalDate.of(2024, 9, 1)), "（一）");
        assertThat(dated.deadlines().stream().map(one -> one.date() + " " + one.byStaff()))
                .containsExactlyInAnyOrder("2024-06-30 false", "2024-09-01 true");
        Item earlier = item(ItemEdits.due(read, ORIGINAL, at("（一）"), LocalDate.of(2024, 5, 1)), "（一）");
        assertThat(earlier.deadlines()).hasSize(1).allMatch(ParsedDocument.Deadline::byStaff);
        refused("task.dueOutsidePeriod", () -> ItemEdits.due(read, ORIGINAL, at("（一）"), LocalDate.of(2025, 1, 1)));
        refused(
                "importEdit.achievementHasNoDate",
                () -> ItemEdits.due(read, ORIGINAL, at("（三）"), LocalDate.of(2024, 5, 1)));
    }

    @Test
    void turnsWorkIntoAnAchievementAndBack() {
        ParsedDocument past = ItemEdits.turn(read, ORIGINAL, at("（二）"), ItemNature.ACHIEVEMENT);
        assertThat(past.items().stream()
                        .filter(one -> one.nature() == ItemNature.ACHIEVEMENT)
                        .count())
                .isEqualTo(4);
        assertThat(item(past, "二是").deadlines()).isEmpty();
        ParsedDocument back = ItemEdits.turn(past, ORIGINAL, at("（二）"), ItemNature.TASK);
        assertThat(item(back, "二是").deadlines()).isEqualTo(item(read, "二是").deadlines());
    }

    @Test
    void oneAnswerAboutANameHoldsEverywhere() {
        ParsedDocument renamed = DepartmentEdits.rename(read, ORIGINAL, "甲科", "乙科", false);
        assertThat(names(item(renamed, "（一）"))).containsExactly("乙科");
        assertThat(names(item(DepartmentEdits.drop(read, ORIGINAL, "丙中心"), "（二）")))
                .isEmpty();
        refused("importEdit.nameGone", () -> DepartmentEdits.drop(read, ORIGINAL, "无此科"));
    }

    @Test
    void anotherPeriodMovesTheDaysOfTheTextAndLeavesTheOthers() {
        ParsedDocument corrected = ItemEdits.due(read, ORIGINAL, at("二是"), LocalDate.of(2024, 11, 1));
        ParsedDocument.Period next = new ParsedDocument.Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
        ParsedDocument anew = DocumentParser.parse(TEXT, new ParseOptions(null, next));
        ParsedDocument moved = PeriodEdits.reread(corrected, ORIGINAL, read, anew);
        assertThat(item(moved, "（一）").deadlines().stream()
                        .map(one -> one.date().toString())
                        .collect(Collectors.joining()))
                .isEqualTo("2025-06-30");
        assertThat(item(moved, "二是").deadlines())
                .isEqualTo(item(corrected, "二是").deadlines());
        assertThat(moved.metadata().period()).isEqualTo(next);
    }
}
