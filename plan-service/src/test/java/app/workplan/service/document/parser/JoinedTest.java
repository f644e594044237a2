package app.workplan.service.document.parser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Department;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Noise;
import app.workplan.service.document.ParsedDocument.Region;
import app.workplan.service.document.ParsedDocument.RegionKind;
import org.junit.jupiter.api.Test;

class JoinedTest {

    @Test
    void aTextWithoutAnythingToJoinStaysAsItIs() {
        String text = "某局2024年工作要点\n一、任务\n（一）抓安全。查隐患\n（二）抓救援\n";
        assertThat(Joined.of(text).text()).isEqualTo(text);
    }

    @Test
    void joinsALineThatStopsInsideASentenceOrABracket() {
        assertThat(joined("（一）抓安全。组织全市各有关企业开展隐患\n排查整治工作。")).contains("隐患排查整治");
        assertThat(joined("（一）抓安全，组织全市各有关企业排查。（甲科、\n乙科负责）")).contains("甲科、乙科负责");
    }

    @Test
    void leavesHeadingsLabelsAndNumbersOnLinesOfTheirOwn() {
        String text = "（一）坚持问题导向，深入开展危险化学品领域整治\n各单位要压实责任。\n责任单位：甲科\n（二）抓救援。建强队伍\n（三）抓宣传。\n";
        assertThat(joined(text)).isEqualTo(text);
    }

    @Test
    void joinsATextWrappedAtOneWidthAcrossPageNumbersAndRunningHeads() {
        String text = String.join(
                "\n",
                "某局２０２５年工作计划",
                "一、重点工作",
                "　　（一）落实责任。全面落实以行政首长负责制为核心的各项责任制，３",
                "月底前公布５８座水库防汛责任人名单，接受社会监督，落实各项防御措",
                "施，压实各级责任。（县水利局牵头，县住房和城乡建设局、县交通运输局",
                "和各乡镇配合）",
                "　　（二）开展排查。按照汛期不过、排查不停、整改不止的要求，对水库",
                "和山塘逐一过筛子。一是落实责任到人，对隐患点逐点落实包保责任，４月",
                "— 1 —",
                "某某县防汛抗旱指挥部文件",
                "１５日前重新张贴避险明白卡。二是果断转移避险，发布红色预警之后危险",
                "区群众２小时内全部转移。（县自然资源局负责）",
                "");
        ParsedDocument document = DocumentParser.parse(text, ParseOptions.none());
        assertThat(Documents.paths(document)).containsExactly("一/（一）", "一/（二）", "一/（二）/一是", "一/（二）/二是");
        Item first = document.items().get(0);
        assertThat(first.departments())
                .extracting(Department::name)
                .containsExactly("县水利局", "县住房和城乡建设局", "县交通运输局", "各乡镇");
        assertThat(first.deadlines().get(0).text()).isEqualTo("３\n月底前");
        assertThat(text.substring(first.start(), first.end())).startsWith("（一）").endsWith("配合）");
        assertThat(document.noise()).extracting(Noise::text).containsExactly("— 1 —", "某某县防汛抗旱指挥部文件");
        assertThat(document.regions())
                .filteredOn(region -> region.kind() == RegionKind.NOISE)
                .extracting(Region::item)
                .containsOnlyNulls();
    }

    @Test
    void leavesOutGapsBetweenWordsButNotTheOnesThatPart() {
        assertThat(joined("到 2025 年 底 前完成 30 家以上")).isEqualTo("到2025年底前完成30家以上");
        assertThat(joined("某某局　　　2025年1月2日")).isEqualTo("某某局　　　2025年1月2日");
        assertThat(joined("1 2025年")).isEqualTo("1 2025年");
        assertThat(joined("序号\t任务")).isEqualTo("序号\t任务");
    }

    private static String joined(String text) {
        return Joined.of(text).text();
    }
}
