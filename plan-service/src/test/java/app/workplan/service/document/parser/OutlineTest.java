package app.workplan.service.document.parser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.plan.ItemNature;
import app.workplan.service.document.ParseWarning;
import app.workplan.service.document.ParseWarning.Code;
import app.workplan.service.document.ParsedDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void buildsATreeOfThreeLevelsAndKeepsDeeperNumbersAsText() {
        ParsedDocument document =
                Documents.parse("2024年工作要点", "一、任务", "(一)抓安全。总述。", "1.抓矿山。总述。", "(1)查隐患。明细。", "①看现场。明细。", "(二)抓救援。总述。");
        assertThat(Documents.paths(document)).containsExactly("一/(一)", "一/(一)/1.", "一/(一)/1./(1)", "一/(二)");
        assertThat(document.items().get(2).end())
                .isEqualTo(document.items().get(0).end());
        assertThat(document.items()).extracting(ParsedDocument.Item::parent).containsExactly(null, 1, 2, null);
    }

    @Test
    void splitsAParagraphAtSpokenNumbers() {
        ParsedDocument document = Documents.parse("2024年工作要点", "一、任务", "(一)抓安全。一是抓矿山。查隐患。二要抓化工。严执法。三是抓工贸。");
        assertThat(Documents.titles(document)).containsExactly("抓安全", "抓矿山", "抓化工", "抓工贸");
    }

    @Test
    void readsANumberWhoseWordIsMissingOnlyInAHoleOfTheSequence() {
        ParsedDocument hole = Documents.parse("2024年工作要点", "一、任务", "(一)抓安全。一是抓矿山。严查。二是抓化工。严查。三构建体系。统筹。四是抓工贸。严查。");
        ParsedDocument none = Documents.parse("2024年工作要点", "一、任务", "(一)抓安全。一是抓矿山。严查。三大工程推进。二是抓化工。严查。");
        assertThat(Documents.titles(hole)).containsExactly("抓安全", "抓矿山", "抓化工", "构建体系", "抓工贸");
        assertThat(hole.warnings()).extracting(ParseWarning::code).containsExactly(Code.NUMBERING_INCOMPLETE);
        assertThat(none.items()).hasSize(3);
    }

    @Test
    void endsAHeadingAtACommaOnlyAmongShortSiblings() {
        ParsedDocument document =
                Documents.parse("2024年工作要点", "一、任务", "(一)抓平台。一是采集不断拓展。汇聚数据。二是值守规范有序,中心设有值班电话并全天候接听群众来电。三是会商全面畅通。联通上下。");
        assertThat(Documents.titles(document)).containsExactly("抓平台", "采集不断拓展", "值守规范有序", "会商全面畅通");
    }

    @Test
    void keepsACommaInHeadingsThatAllHaveOne() {
        ParsedDocument document = Documents.parse("2024年工作要点", "一、任务", "(一)压实责任,抓好落实。正文。", "(二)强化执法,严管重罚。正文。");
        assertThat(Documents.titles(document)).containsExactly("压实责任,抓好落实", "强化执法,严管重罚");
    }

    @Test
    void readsUnnumberedHeadingsAmongSiblingsOfTheSameShape() {
        ParsedDocument colon = Documents.parse("2024年工作要点", "一、任务", "(一)防灾种", "森林火灾:严管火源。", "水旱灾害:查堤防。", "(二)抓救援。");
        ParsedDocument aspect = Documents.parse(
                "2024年工作要点", "一、任务", "(一)防灾", "总述一段话在这里。", "“综合防”方面,发挥优势。一要转观念。抓。二要重规划。抓。", "“牵头救”方面,协同各方。");
        ParsedDocument clauses = Documents.parse("2024年工作要点", "一、任务", "(一)抓重点。支持创建工作。按时完成各项任务要求;推进审批改革。实现数据共享和互通。");
        ParsedDocument single = Documents.parse("2024年工作要点", "一、任务", "(一)抓重点", "有关事项:只有一处。");
        assertThat(Documents.paths(colon)).containsExactly("一/(一)", "一/(一)/森林火灾", "一/(一)/水旱灾害", "一/(二)");
        assertThat(Documents.paths(aspect))
                .containsExactly("一/(一)", "一/(一)/“综合防”方面", "一/(一)/“综合防”方面/一要", "一/(一)/“综合防”方面/二要", "一/(一)/“牵头救”方面");
        assertThat(Documents.titles(clauses)).containsExactly("抓重点", "支持创建工作", "推进审批改革");
        assertThat(single.items()).hasSize(1);
    }

    @Test
    void givesItemsToPlansReviewsAndSafeguardsOnly() {
        ParsedDocument document = Documents.parse(
                "某局2023年工作总结和2024年工作计划",
                "一、2023年工作回顾",
                "(一)安全形势稳定。有成绩。",
                "二、存在的问题",
                "(一)基础薄弱。有差距。",
                "三、总体要求",
                "(一)指导思想。坚持。",
                "四、2024年重点任务",
                "(一)抓安全。要落实。",
                "五、保障措施",
                "(一)抓领导。要落实。");
        assertThat(document.items())
                .extracting(ParsedDocument.Item::nature)
                .containsExactly(ItemNature.ACHIEVEMENT, ItemNature.TASK, ItemNature.TASK);
        assertThat(Documents.paths(document)).containsExactly("一/(一)", "四/(一)", "五/(一)");
    }

    @Test
    void warnsOfGapsAndDuplicatesAndReadsOn() {
        ParsedDocument document =
                Documents.parse("2024年工作要点", "一、任务", "(一)甲事。", "(三)乙事。", "(三)丙事。", "三、保障措施", "(一)丁事。");
        assertThat(document.items()).hasSize(4);
        assertThat(document.warnings())
                .extracting(ParseWarning::code)
                .containsExactly(Code.NUMBERING_GAP, Code.NUMBERING_DUPLICATE, Code.NUMBERING_GAP);
    }

    @Test
    void acceptsNumbersThatRunOnAcrossChapters() {
        ParsedDocument document = Documents.parse("2024年工作要点", "一、甲", "(一)甲事。", "(二)乙事。", "二、乙", "(三)丙事。");
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void readsItemsWithoutChapters() {
        ParsedDocument document = Documents.parse("2024年工作计划", "1.抓安全。落实。", "2.抓救援。落实。");
        assertThat(document.chapters()).isEmpty();
        assertThat(Documents.paths(document)).isEqualTo(List.of("1.", "2."));
        assertThat(document.items().get(0).chapter()).isNull();
    }

    @Test
    void warnsWhereNothingIsNumberedOrThereIsNoText() {
        assertThat(Documents.parse("只有一段话,没有编号。").warnings())
                .extracting(ParseWarning::code)
                .contains(Code.NO_NUMBERING);
        assertThat(Documents.parse("").warnings())
                .extracting(ParseWarning::code)
                .containsExactly(Code.EMPTY_TEXT);
    }
}
