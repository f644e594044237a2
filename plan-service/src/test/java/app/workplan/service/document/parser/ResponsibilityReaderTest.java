package app.workplan.service.document.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.workplan.domain.task.ShareRole;
import app.workplan.service.document.ParseWarning;
import app.workplan.service.document.ParseWarning.Code;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Department;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsibilityReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(甲科、乙科牵头负责)|LEAD|甲科;乙科",
                "(甲科、乙科分工负责)|SHARED|甲科;乙科",
                "(甲科负责)|RESPONSIBLE|甲科",
                "(甲科督促企业落实)|SUPERVISE|甲科",
                "（甲科和乙中心配合）|SUPPORT|甲科;乙中心",
                "(责任单位:甲科、乙科)|RESPONSIBLE|甲科;乙科",
                "(责任科室:甲科)|RESPONSIBLE|甲科",
                "(牵头单位:甲科)|LEAD|甲科",
                "(甲科按职责分工负责)|SHARED|甲科"
            })
    void readsTheRoleOfTheClosingBracket(String bracket, ShareRole role, String names) {
        ParsedDocument.Item item = Documents.item("抓好落实。" + bracket);
        assertThat(item.departments()).extracting(Department::role).containsOnly(role);
        assertThat(item.departments()).extracting(Department::name).containsExactly(names.split(";"));
    }

    @Test
    void splitsNeitherInsideANameNorInsideACollectiveName() {
        assertThat(Documents.item("落实。(安委办工作科、评估和地质救援科、涉及煤矿、危化等科室和市指挥中心分工负责)").departments())
                .extracting(Department::name, Department::group)
                .containsExactly(
                        tuple("安委办工作科", false),
                        tuple("评估和地质救援科", false),
                        tuple("涉及煤矿、危化等科室", true),
                        tuple("市指挥中心", false));
    }

    @Test
    void splitsBeforeACollectiveNameAndDropsAnOpenEnding() {
        assertThat(Documents.item("落实。(管理科和涉及煤矿、危化等科室分工负责)").departments())
                .extracting(Department::name)
                .containsExactly("管理科", "涉及煤矿、危化等科室");
        assertThat(Documents.item("落实。(煤监科、机电科等科室和市减灾中心分工负责)").departments())
                .extracting(Department::name)
                .containsExactly("煤监科", "机电科", "市减灾中心");
    }

    @Test
    void readsSeveralRolesInOneBracketAndInLinesBelow() {
        assertThat(Documents.item("落实。(甲科牵头,乙科、丙科配合)").departments())
                .extracting(Department::name, Department::role)
                .containsExactly(
                        tuple("甲科", ShareRole.LEAD), tuple("乙科", ShareRole.SUPPORT), tuple("丙科", ShareRole.SUPPORT));
        assertThat(Documents.item("落实。\n牵头单位:甲科\n责任单位:乙科、丙科").departments())
                .extracting(Department::name, Department::role)
                .containsExactly(
                        tuple("甲科", ShareRole.LEAD),
                        tuple("乙科", ShareRole.RESPONSIBLE),
                        tuple("丙科", ShareRole.RESPONSIBLE));
    }

    @Test
    void takesNoDepartmentOutOfOtherBrackets() {
        assertThat(Documents.item("做到全覆盖(区域、作业、系统)。依法(某发〔2023〕1号)办理(试行)").departments())
                .isEmpty();
    }

    @Test
    void givesABracketAfterInlineSubItemsToTheParagraphsItem() {
        ParsedDocument document = Documents.parse("2024年工作要点", "一、任务", "(一)抓安全。一是抓矿山。查。二是抓化工。查。(甲科负责)");
        assertThat(document.items().get(0).departments()).hasSize(1);
        assertThat(document.items().get(2).departments()).isEmpty();
        assertThat(document.items().get(2).end())
                .isLessThan(document.items().get(0).end());
    }

    @Test
    void givesEachInlineSubItemItsOwnBracket() {
        ParsedDocument document = Documents.parse("2024年工作要点", "一、任务", "(一)抓安全。一是抓矿山。查。(甲科负责)二是抓化工。查。(乙科负责)");
        assertThat(document.items().get(0).departments()).isEmpty();
        assertThat(document.items().get(1).departments())
                .extracting(Department::name)
                .containsExactly("甲科");
        assertThat(document.items().get(2).departments())
                .extracting(Department::name)
                .containsExactly("乙科");
    }

    @Test
    void warnsOfAGroupWithoutMembers() {
        ParsedDocument document = Documents.parse("2024年工作要点", "一、任务", "(一)抓安全。查。(各相关科室负责)");
        assertThat(document.items().get(0).departments())
                .extracting(Department::group)
                .containsExactly(true);
        assertThat(document.warnings()).extracting(ParseWarning::code).containsExactly(Code.GROUP_WITHOUT_MEMBERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "由市水利局会同市住房和城乡建设局负责，5月31日前完成|市水利局/LEAD;市住房和城乡建设局/SUPPORT",
                "由市水利局牵头，高岗区人民政府、市财政局配合，年底前完工|市水利局/LEAD;高岗区人民政府/SUPPORT;市财政局/SUPPORT",
                "由市公安局负责。|市公安局/RESPONSIBLE",
                "严格考核。牵头部门：应急局；配合部门：公安局、各乡镇；完成时限：6月底。|应急局/LEAD;公安局/SUPPORT;各乡镇/SUPPORT",
                "(甲科负责；各乡镇分别负责)|甲科/RESPONSIBLE;各乡镇/RESPONSIBLE",
                "(责任单位：甲科（牵头）、乙科；责任领导：张某)|甲科/LEAD;乙科/RESPONSIBLE",
                "(甲科会同乙科负责)|甲科/LEAD;乙科/SUPPORT",
                "配合单位：甲科、乙中心（按职责分工）|甲科/SUPPORT;乙中心/SUPPORT"
            })
    void readsSentencesAndLabelsThatAssign(String words, String expected) {
        assertThat(Documents.item(words.startsWith("配合") ? "落实。\n" + words : words)
                        .departments())
                .extracting(d -> d.name() + "/" + d.role())
                .containsExactly(expected.split(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"由校长负责", "所需资金由市财政局按程序予以保障", "会同市公安局开展检查", "督促各乡镇落实责任"})
    void takesNoDepartmentOutOfOtherSentences(String words) {
        assertThat(Documents.item(words + "。").departments()).isEmpty();
    }

    @Test
    void officesInTheProseAreOnlySuggested() {
        ParsedDocument document = Documents.parse("2024年工作要点", "一、任务", "(一)抓安全。会同公安局和交通局开展检查，配合市水利局做好防汛。(甲科负责)");
        assertThat(document.items().get(0).departments())
                .extracting(Department::name)
                .containsExactly("甲科");
        assertThat(document.suggestions())
                .extracting(one -> one.name() + "/" + one.role())
                .containsExactly("公安局/SUPPORT", "交通局/SUPPORT", "市水利局/LEAD");
    }
}
