package app.workplan.service.document.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.workplan.domain.task.ShareRole;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Deadline;
import app.workplan.service.document.ParsedDocument.Department;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.RegionKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TaskTablesTest {

    private static final String TITLE = "某市2025年重点任务分解表";

    @Test
    void eachRowIsAnItemWithTheDepartmentsAndTheDateOfItsColumns() {
        ParsedDocument document = Documents.parse(
                TITLE,
                "序号\t工作任务\t牵头部门\t配合部门\t责任领导\t时间节点",
                "1\t排查桥梁9座\t交通局\t公安局、各乡镇\t张某\t6月",
                "2\t更新电梯\t市场监管局\t／\t李某\t三季度");
        assertThat(Documents.paths(document)).containsExactly("1", "2");
        assertThat(Documents.titles(document)).containsExactly("排查桥梁9座", "更新电梯");
        Item first = document.items().get(0);
        assertThat(first.departments())
                .extracting(Department::name, Department::role)
                .containsExactly(
                        tuple("交通局", ShareRole.LEAD), tuple("公安局", ShareRole.SUPPORT), tuple("各乡镇", ShareRole.SUPPORT));
        assertThat(first.deadlines()).extracting(Deadline::date).containsExactly(LocalDate.of(2025, 6, 30));
        assertThat(first.targets()).hasSize(1);
        assertThat(document.items().get(1).departments()).hasSize(1);
        assertThat(document.items().get(1).deadlines())
                .extracting(Deadline::date)
                .containsExactly(LocalDate.of(2025, 9, 30));
    }

    @Test
    void aCellOverSeveralRowsIsTheParentOfTheirMeasures() {
        ParsedDocument document = Documents.parse(
                TITLE,
                "序号\t重点任务\t具体措施\t责任单位\t完成时限",
                "1\t健全责任\t制定两个清单\t县委办\t3月底前",
                "\t\t召开会议。每季度不少于1次。\t安委办\t全年",
                "2\t整治燃气\t更新管网20公里\t住建局\t年底前");
        assertThat(Documents.paths(document)).containsExactly("1", "1/制定两个清单", "1/召开会议", "2");
        assertThat(document.items().get(0).departments()).isEmpty();
        assertThat(document.items().get(2).frequencies()).hasSize(1);
        assertThat(Documents.titles(document).get(3)).isEqualTo("整治燃气");
        assertThat(document.items().get(3).departments())
                .extracting(Department::name)
                .containsExactly("住建局");
    }

    @Test
    void aWordInTheCellOverridesTheColumnsRole() {
        ParsedDocument document =
                Documents.parse(TITLE, "序号\t任务\t责任单位\t完成时限", "1\t演练\t牵头：应急局；配合：公安局\t6月", "2\t宣传\t宣传部牵头，各街道配合\t6月");
        assertThat(document.items().get(0).departments())
                .extracting(Department::role)
                .containsExactly(ShareRole.LEAD, ShareRole.SUPPORT);
        assertThat(document.items().get(1).departments())
                .extracting(Department::role)
                .containsExactly(ShareRole.LEAD, ShareRole.SUPPORT);
    }

    @Test
    void readsOneCellALineAndBars() {
        ParsedDocument document = Documents.parse(
                TITLE,
                "序号",
                "重点任务",
                "牵头单位",
                "配合单位",
                "完成时间",
                "1",
                "排查自建房",
                "住建局",
                "各乡镇",
                "公安局",
                "6月底",
                "2",
                "更新电梯",
                "市场监管局",
                "全年",
                "二、工作要求",
                "（一）加强领导。",
                "（二）严格督查。");
        assertThat(Documents.paths(document)).containsExactly("1", "2", "二/（一）", "二/（二）");
        assertThat(document.items().get(0).departments())
                .extracting(Department::role)
                .containsExactly(ShareRole.LEAD, ShareRole.SUPPORT, ShareRole.SUPPORT);
        ParsedDocument bars = Documents.parse(
                TITLE,
                "| 序号 | 任务 | 责任单位 | 时限 |",
                "|---|---|---|---|",
                "| 1 | 排查 | 住建局 | 2025年6月 |",
                "| 2 | 演练 | 应急局 | 9月 |");
        assertThat(Documents.titles(bars)).containsExactly("排查", "演练");
    }

    @Test
    void aTableOfFiguresOrWordsIsNoTaskTable() {
        assertThat(Documents.parse(TITLE, "序号\t指标名称\t责任单位\t2025年", "1\t整改率\t应急局\t≥95%")
                        .items())
                .isEmpty();
        assertThat(Documents.parse(TITLE, "姓名\t电话\t地址", "张三\t123\t某地").items()).isEmpty();
    }

    @Test
    void theHeaderIsHeadAndARowOneItem() {
        ParsedDocument document = Documents.parse(TITLE, "序号\t任务\t责任单位\t时限", "1\t演练\t应急局\t6月", "2\t宣传\t宣传部\t7月");
        assertThat(document.regions())
                .extracting(ParsedDocument.Region::kind)
                .containsExactly(RegionKind.HEAD, RegionKind.ITEM, RegionKind.ITEM);
    }
}
