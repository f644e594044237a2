package app.workplan.service.document.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.parser.DocumentParser;
import app.workplan.service.document.parser.ParseOptions;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoveEditTest {

    private static final String TEXT = """
            某市应急管理局2024年工作要点
            一、重点任务
            （一）抓安全。6月底前完成检查。（甲科负责）
            （二）抓救援。一是抓队伍。二是抓装备，9月底前到位。（丙中心牵头）
            （三）抓演练。
            二、保障措施
            （一）强保障。
            三、2023年工作回顾
            （一）办了实事。10月底前完成。
            """;

    private static final Original ORIGINAL = new Original(TEXT, MonthDay.of(3, 31));

    private final ParsedDocument read = DocumentParser.parse(TEXT, ParseOptions.none());

    private static int at(String words) {
        return TEXT.indexOf(words);
    }

    private static int numbered(String words) {
        return TEXT.indexOf(words) - 3;
    }

    private static Item item(ParsedDocument document, int start) {
        return document.items().stream()
                .filter(one -> one.start() == start)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> outline(ParsedDocument document) {
        return document.items().stream()
                .map(one -> one.chapterIndex() + "-".repeat(one.level()) + one.title())
                .toList();
    }

    private static void refused(String code, Runnable edit) {
        assertThatThrownBy(edit::run)
                .isInstanceOfSatisfying(
                        RuleViolation.class, why -> assertThat(why.getCode()).isEqualTo(code));
    }

    @Test
    void bringsAnItemWithAllBelowItToAnotherChapterAndBack() {
        ParsedDocument moved = MoveEdits.toChapter(read, ORIGINAL, numbered("抓救援"), at("二、"));
        assertThat(outline(moved))
                .containsExactly("0-抓安全", "0-抓演练", "1-抓救援", "1--抓队伍", "1--抓装备，9月底前到位", "1-强保障", "2-办了实事");
        Item item = item(moved, numbered("抓救援"));
        assertThat(item.chapter()).isEqualTo("二");
        assertThat(item.path()).startsWith("二");
        assertThat(item.departments()).hasSize(1);
        assertThat(MoveEdits.toChapter(moved, ORIGINAL, item.start(), at("一、"))).isEqualTo(read);
        refused("importEdit.alreadyThere", () -> MoveEdits.toChapter(read, ORIGINAL, item.start(), at("一、")));
        refused("importEdit.chapterGone", () -> MoveEdits.toChapter(read, ORIGINAL, item.start(), 3));
    }

    @Test
    void bringsAnItemUnderAnyOtherOne() {
        ParsedDocument moved = MoveEdits.under(read, ORIGINAL, numbered("强保障"), numbered("抓安全"));
        assertThat(outline(moved)).startsWith("0-抓安全", "0--强保障", "0-抓救援");
        assertThat(item(moved, numbered("抓安全")).end())
                .as("its own words end before the words of the other item")
                .isLessThanOrEqualTo(numbered("抓救援"));
        assertThat(MoveEdits.toChapter(moved, ORIGINAL, numbered("强保障"), at("二、")))
                .isEqualTo(read);
        ParsedDocument up = MoveEdits.under(read, ORIGINAL, numbered("抓安全"), numbered("抓演练"));
        assertThat(outline(up)).startsWith("0-抓救援", "0--抓队伍", "0--抓装备，9月底前到位", "0-抓演练", "0--抓安全");
    }

    @Test
    void refusesAFourthLevelAndAPlaceUnderItself() {
        refused("importEdit.underItself", () -> MoveEdits.under(read, ORIGINAL, numbered("抓救援"), at("一是")));
        refused("importEdit.underItself", () -> MoveEdits.under(read, ORIGINAL, numbered("抓救援"), numbered("抓救援")));
        ParsedDocument third = MoveEdits.under(read, ORIGINAL, numbered("强保障"), at("一是"));
        refused("importEdit.tooDeep", () -> MoveEdits.under(third, ORIGINAL, numbered("抓演练"), numbered("强保障")));
    }

    @Test
    void mergesABroughtItemOnlyIntoOneWhoseWordsStandBefore() {
        ParsedDocument moved = MoveEdits.under(read, ORIGINAL, numbered("抓安全"), numbered("强保障"));
        refused("importEdit.wordsBefore", () -> OutlineEdits.merge(moved, ORIGINAL, numbered("抓安全")));
    }

    @Test
    void aChapterTurnsIntoAReviewAndBack() {
        ParsedDocument review = ChapterEdits.turn(read, ORIGINAL, at("一、"), ChapterNature.REVIEW);
        assertThat(review.chapters().get(0).nature()).isEqualTo(ChapterNature.REVIEW);
        assertThat(review.items().subList(0, 5)).allSatisfy(one -> {
            assertThat(one.nature()).isEqualTo(ItemNature.ACHIEVEMENT);
            assertThat(one.deadlines()).isEmpty();
        });
        assertThat(ChapterEdits.turn(review, ORIGINAL, at("一、"), ChapterNature.PLAN))
                .isEqualTo(read);
        ParsedDocument work = ChapterEdits.turn(read, ORIGINAL, at("三、"), ChapterNature.SAFEGUARDS);
        assertThat(work.items().get(work.items().size() - 1).nature()).isEqualTo(ItemNature.TASK);
        assertThat(ChapterEdits.turn(read, ORIGINAL, at("一、"), ChapterNature.GOALS)
                        .items())
                .as("only a review changes what its items are")
                .isEqualTo(read.items());
        refused("importEdit.chapterGone", () -> ChapterEdits.turn(read, ORIGINAL, 3, ChapterNature.PLAN));
    }
}
