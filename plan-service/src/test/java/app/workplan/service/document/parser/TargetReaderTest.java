package app.workplan.service.document.parser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.plan.Comparator;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Indicator;
import app.workplan.service.document.ParsedDocument.Project;
import app.workplan.service.document.ParsedDocument.Target;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetReaderTest {

    private static List<Target> targets(String text) {
        return TargetReader.read(SourceText.of(text), 0, text.length(), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "每个区县建成3处以上基地,AT_LEAST,3,处",
        "一支不少于120人的队伍,AT_LEAST,120,人",
        "层级压减至三级以内,AT_MOST,3,级",
        "灾害发生12小时之内有饭吃,AT_MOST,12,小时",
        "整改率达到98%以上,AT_LEAST,98,%",
        "覆盖率达到100%,EQUAL,100,%",
        "事故起数下降5%,DECREASE,5,%",
        "较去年提高2个百分点,INCREASE,2,个百分点",
        "全市2家煤矿按6条标准全部关闭退出,EQUAL,2,家"
    })
    void readsNumbersTheItemMustReach(String text, Comparator comparator, BigDecimal value, String unit) {
        assertThat(targets(text)).hasSize(1);
        assertThat(targets(text).get(0).comparator()).isEqualTo(comparator);
        assertThat(targets(text).get(0).value()).isEqualByComparingTo(value);
        assertThat(targets(text).get(0).unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"停用超过3年", "产能120万吨/年及以上", "一单四制", "11个专业委员会", "三年行动", "累计完成30家", "同比下降5%", "24小时值守", "打造一支铁军"})
    void takesNoTargetFromConditionsSlogansAndThePast(String text) {
        assertThat(targets(text)).isEmpty();
    }

    @Test
    void readsAnIndicatorTableOneCellPerLine() {
        ParsedDocument document = Documents.parse(
                "某县应急管理“十四五”规划",
                "一、发展目标",
                "主要指标(2025年末)",
                "序号",
                "",
                "指标名称",
                "",
                "指标值",
                "",
                "1",
                "",
                "风险评估率",
                "",
                "≥92%",
                "",
                "2",
                "",
                "培训覆盖率",
                "",
                "100%",
                "二、主要任务",
                "(一)抓安全。");
        assertThat(document.indicators()).extracting(Indicator::name).containsExactly("风险评估率", "培训覆盖率");
        assertThat(document.indicators())
                .extracting(Indicator::comparator)
                .containsExactly(Comparator.AT_LEAST, Comparator.EQUAL);
        assertThat(document.indicators()).extracting(Indicator::due).containsOnly(Documents.FIVE_YEARS.to());
    }

    @Test
    void readsATableWithTabsUnitsAndBaseline() {
        ParsedDocument document = Documents.parse(
                "某市“十五五”应急规划", "一、主要目标", "序号\t指标\t2025年\t2030年\t属性", "1\t死亡人数(人)\t50\t≤40\t约束性", "二、主要任务", "(一)抓安全。");
        Indicator indicator = document.indicators().get(0);
        assertThat(indicator.name()).isEqualTo("死亡人数");
        assertThat(indicator.unit()).isEqualTo("人");
        assertThat(indicator.comparator()).isEqualTo(Comparator.AT_MOST);
        assertThat(indicator.baseline()).isEqualTo(new ParsedDocument.Baseline(2025, BigDecimal.valueOf(50)));
    }

    @Test
    void readsAChangeAgainstABaseYearAndLeavesThePastAlone() {
        ParsedDocument document = Documents.parse(
                "2024年工作要点", "全年事故起数53起,同比下降20.9%。", "一、任务", "与2016年相比,火灾起数、受灾人数下降40%,万人死亡率下降55%。", "(一)抓安全。");
        assertThat(document.indicators()).extracting(Indicator::name).containsExactly("火灾起数", "受灾人数", "万人死亡率");
        assertThat(document.indicators()).extracting(i -> i.baseline().year()).containsOnly(2016);
    }

    @Test
    void readsProjectsFromASentenceAndFromHeadings() {
        ParsedDocument sentence = Documents.parse("某县“十四五”规划", "一、任务", "(一)抓安全。", "二、重大项目", "主要包括甲、乙和丙(一期)建设工程,丁普查工程。");
        ParsedDocument headings =
                Documents.parse("某县“十四五”规划", "一、任务", "(一)抓安全。", "二、重点工程", "(一)甲中心建设工程", "新建。", "(二)乙仓库项目", "扩建。");
        assertThat(sentence.projects()).extracting(Project::name).containsExactly("甲、乙和丙(一期)建设工程", "丁普查工程");
        assertThat(headings.projects()).extracting(Project::name).containsExactly("甲中心建设工程", "乙仓库项目");
    }
}
