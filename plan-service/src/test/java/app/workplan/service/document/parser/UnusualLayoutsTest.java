package app.workplan.service.document.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.workplan.domain.task.ShareRole;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Department;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Target;
import org.junit.jupiter.api.Test;

class UnusualLayoutsTest {

    private static final String TITLE = "某县2025年重点任务分工表";

    @Test
    void columnsPartedByBlanksAreReadByThePlaceTheyStandUnder() {
        ParsedDocument document = Documents.parse(
                TITLE,
                "序号    工作任务            责任单位      配合单位      完成时限",
                "1       更新燃气管道        县住建局                    10月底前",
                "2       加装报警装置        县商务局      各乡镇        6月30日前");
        assertThat(Documents.titles(document)).containsExactly("更新燃气管道", "加装报警装置");
        assertThat(document.items().get(0).departments())
                .extracting(Department::name, Department::role)
                .containsExactly(tuple("县住建局", ShareRole.RESPONSIBLE));
        assertThat(document.items().get(1).departments())
                .extracting(Department::role)
                .containsExactly(ShareRole.RESPONSIBLE, ShareRole.SUPPORT);
        assertThat(document.items())
                .allSatisfy(item -> assertThat(item.deadlines()).hasSize(1));
    }

    @Test
    void cellsThatGoOnBelowArePutTogether() {
        ParsedDocument document = Documents.parse(
                TITLE,
                "序号    工作任务            责任单位          完成时限",
                "1       开展入户安检和隐患  县市场监督        9月底前",
                "        整改，比例95%以上   管理局",
                "2       更新燃气管道        县住建局          年底前");
        assertThat(Documents.titles(document)).containsExactly("开展入户安检和隐患整改，比例95%以上", "更新燃气管道");
        assertThat(document.items().get(0).departments())
                .extracting(Department::name)
                .containsExactly("县市场监督管理局");
        assertThat(document.items().get(0).targets()).hasSize(1);
    }

    @Test
    void rowsWithTabsThatAreBrokenOverLinesArePutTogether() {
        ParsedDocument document =
                Documents.parse(TITLE, "序号\t重点任务\t责任单位\t完成时限", "1\t健全责任\n体系\t县委办、县应急\n管理局\t3月底前", "2\t更新管道\t县住建局\t");
        assertThat(Documents.titles(document)).containsExactly("健全责任体系", "更新管道");
        assertThat(document.items().get(0).departments())
                .extracting(Department::name)
                .containsExactly("县委办", "县应急管理局");
        assertThat(document.items().get(0).deadlines()).hasSize(1);
    }

    @Test
    void aColumnOfGroupsIsTheParentOfItsRows() {
        ParsedDocument document = Documents.parse(
                TITLE,
                "序号\t类别\t重点任务\t责任单位\t完成时限",
                "1\t森林防火\t清理可燃物\t林业局\t3月",
                "2\t\t巡护林区\t林业局\t4月",
                "3\t防汛\t加固堤防\t水利局\t5月");
        assertThat(Documents.paths(document)).containsExactly("森林防火", "森林防火/1", "森林防火/2", "防汛", "防汛/3");
        assertThat(Documents.titles(document)).containsExactly("森林防火", "清理可燃物", "巡护林区", "防汛", "加固堤防");
        assertThat(document.warnings()).isEmpty();
    }

    @Test
    void aWordAndItsNumberMakeAnItem() {
        ParsedDocument document = Documents.parse(
                "某局2025年工作要点",
                "一、重点任务",
                "任务一：治理瓦斯",
                "措施1：查超限。每月检查1次。",
                "措施2：抓抽采。年底前达标。",
                "任务二：防治水害",
                "措施1：查积水。3月底前完成。",
                "工程一期建设由企业负责推进。");
        assertThat(Documents.paths(document)).containsExactly("一/任务一", "一/任务一/措施1", "一/任务一/措施2", "一/任务二", "一/任务二/措施1");
        assertThat(Documents.titles(document)).containsExactly("治理瓦斯", "查超限", "抓抽采", "防治水害", "查积水");
    }

    @Test
    void numbersGoOnAboveNineHundredNinetyNineButYearsAreNone() {
        StringBuilder text = new StringBuilder("某局2025年工作计划");
        for (int i = 1; i <= 1_002; i++) {
            text.append('\n').append(i).append(".抓实第").append(i % 7).append("类隐患整改。按期完成。");
        }
        assertThat(Documents.parse(text.toString()).items())
                .hasSize(1_002)
                .last()
                .extracting(Item::number)
                .isEqualTo("1002.");
        ParsedDocument year = Documents.parse("某局2025年工作计划", "1.抓安全。落实。", "2.抓救援。落实。", "2025.抓收官。落实。");
        assertThat(year.items()).hasSize(2);
    }

    @Test
    void spokenNumbersBehindACommaOpenAListOnlyWhereItGoesOn() {
        ParsedDocument list = Documents.parse("2025年工作要点", "一、任务", "(一)抓宣传。坚持面向基层,一是办好活动。每月1次。二是建强阵地。2座。");
        ParsedDocument none = Documents.parse("2025年工作要点", "一、任务", "(一)抓宣传。坚持面向基层,一是一、二是二,实事求是。");
        assertThat(Documents.titles(list)).containsExactly("抓宣传", "办好活动", "建强阵地");
        assertThat(none.items()).hasSize(1);
    }

    @Test
    void howSoonAfterAnOrderIsATargetAndNoDeadline() {
        Item soon = Documents.item("接到指令后1小时集结,灾后12小时之内救助到位。");
        Item keeps = Documents.item("启动响应后24小时值守。");
        assertThat(soon.targets()).extracting(Target::unit).containsExactly("小时", "小时");
        assertThat(soon.deadlines()).isEmpty();
        assertThat(keeps.targets()).isEmpty();
    }
}
