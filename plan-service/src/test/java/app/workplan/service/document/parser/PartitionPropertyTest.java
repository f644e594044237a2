package app.workplan.service.document.parser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PartitionPropertyTest {

    private static final java.lang.management.ThreadMXBean THREAD =
            java.lang.management.ManagementFactory.getThreadMXBean();
    private static final List<String> PIECES = List.of(
            "某市应急管理局2024年工作要点",
            "某局2023年工作总结及",
            "2024年工作计划",
            "各县局、各科室:",
            "2024年2月1日",
            "某市应急管理局",
            "第一部分 总结",
            "第二章 主要任务",
            "第一节 概述",
            "一、重点任务",
            "二、2023年工作回顾",
            "三、主要目标",
            "四、重大项目",
            "(一)抓安全。",
            "(二)抓救援,强能力。正文。(甲科、乙科分工负责)",
            "(十八)防灾种",
            "森林火灾:查火源。(甲科负责)",
            "水旱灾害:查堤防。",
            "1.抓矿山。",
            "2抓化工。",
            "3抓工贸。",
            "(1)查现场。",
            "①查台账。",
            "一是抓排查。",
            "二是抓整改;",
            "三构建体系。",
            "四要抓执法。",
            "首先,抓教育。",
            "“综合防”方面,抓统筹。",
            "“牵头救”方面,抓协同。",
            "3月底前完成30家以上。",
            "每月至少1次,年内建成3处。",
            "涉及煤矿、危化等科室",
            "(",
            ")",
            "《",
            "》",
            "。",
            ",",
            ":",
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "\u3000",
            "\t",
            "①",
            "- 3 -",
            "扫一扫在手机打开当前页",
            "附件:1.表.doc",
            "序号",
            "指标名称",
            "1",
            "≥92%",
            "2",
            "\uD83D\uDE00",
            "\u0000",
            "(此件公开发布)",
            "责任单位:甲科、乙科",
            "（二）全角标题。",
            "２、全角数字",
            "序号\t重点任务\t具体措施\t责任单位\t完成时限",
            "1\t健全责任\t制定清单\t甲科\t3月底前",
            "\t\t召开会议。每季度1次。\t乙科\t",
            "| 2 | 演练 | 甲局牵头，乙局配合 | 6月 |",
            "重点任务",
            "责任单位",
            "完成时限",
            "6月底",
            "组织领导",
            "1. 总体目标",
            "1.1 责任体系。压实责任。牵头部门：甲科；完成时限：6月",
            "由甲局会同乙局负责，",
            "对全市企业开展隐患排查整治工作。严格落实各项责任制度措施要求，坚决防",
            "　　（三）抓落实。按照汛期不过排查不停的要求，对全部水库逐一过筛子，落",
            "— 12 —",
            "某某县应急管理局文件",
            "\u200B",
            "抓好落实.加强检查.",
            "任务一：抓矿山",
            "措施1：查隐患",
            "重点2抓化工",
            "序号    工作任务            责任单位      完成时限",
            "1       更新管道            甲局          3月底前",
            "2       抽检气瓶，每月2次   乙市场监督    年底前",
            "        不少于3家           管理局",
            "序号\t类别\t重点任务\t责任单位\t完成时限",
            "1\t防火\t巡护\t甲局\t6月",
            "2\t\t清理可燃物\t乙局\t9月",
            "3\t防汛\t检查",
            "堤防\t丙局\t5月",
            "1000.抓末项。");

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMaxSize(80)
                .map(parts -> String.join(
                        "",
                        parts.stream().map(p -> p.length() > 4 ? p + "\n" : p).toList()));
    }

    @Property
    void everyCharacterBelongsToExactlyOneRegion(@ForAll("documents") String text) {
        check(text);
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, tries = 4_000)
    void linesOfBlanksAndBarsNeverFail(@ForAll("blanks") String text) {
        check(text);
    }

    /** Every text of at most five. */
    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.strings().withChars('\t', ' ', '\n', '|', 'a').ofMaxLength(5);
    }

    @Property
    void arbitraryTextNeverFails(@ForAll String text) {
        check(text);
    }

    @Property
    void mutatedDocumentsNeverFail(@ForAll("documents") String text, @ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder mutated = new StringBuilder(text);
        for (int i = 0; i < 12 && mutated.length() > 1; i++) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(3)) {
                case 0 -> mutated.deleteCharAt(at);
                case 1 -> mutated.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                default -> mutated.setCharAt(at, text.charAt(random.nextInt(text.length())));
            }
        }
        check(mutated.toString());
    }

    private static void check(String text) {
        ParsedDocument document = DocumentParser.parse(text, ParseOptions.none());
        int at = 0;
        for (Region region : document.regions()) {
            assertThat(region.start()).isEqualTo(at);
            assertThat(region.end()).isGreaterThan(region.start());
            at = region.end();
        }
        assertThat(at).isEqualTo(text.length());
        for (Item item : document.items()) {
            checkItem(document, item, text);
        }
        document.noise().forEach(n -> inside(n.start(), n.end(), 0, text.length()));
        document.warnings().forEach(w -> inside(w.start(), w.end(), 0, text.length()));
        document.chapters().forEach(c -> inside(c.start(), c.end(), 0, text.length()));
        document.indicators().forEach(i -> inside(i.start(), i.end(), 0, text.length()));
        document.projects()
                .forEach(p -> assertThat(text.substring(p.start(), p.end()))
                        .contains(p.name().substring(0, 1)));
    }

    private static void checkItem(ParsedDocument document, Item item, String text) {
        assertThat(item.start()).isLessThan(item.end());
        assertThat(item.end()).isLessThanOrEqualTo(text.length());
        assertThat(item.level()).isBetween(1, 3);
        assertThat(text.substring(item.start(), item.end())).startsWith(item.startText());
        if (item.parent() != null) {
            Item parent = document.items().get(item.parent() - 1);
            assertThat(parent.level()).isEqualTo(item.level() - 1);
            inside(item.start(), item.end(), parent.start(), parent.end());
        }
        item.departments().forEach(d -> {
            inside(d.start(), d.end(), item.start(), item.end());
            // a name that a table's row breaks over two lines is told whole, its place is that of the first
            assertThat(bare(d.name())).startsWith(bare(text.substring(d.start(), d.end())));
            assertThat(d.name()).matches(".*\\p{L}.*");
        });
        item.deadlines().forEach(d -> inside(d.start(), d.end(), item.start(), item.end()));
        item.frequencies().forEach(f -> inside(f.start(), f.end(), item.start(), item.end()));
        item.targets().forEach(t -> inside(t.start(), t.end(), item.start(), item.end()));
    }

    /** Without what the paper puts between two lines of a name: page numbers and breaks. */
    private static String bare(String words) {
        return words.replaceAll("(?m)^[-\u2014] \\d+ [-\u2014]$", "")
                .replaceAll("[\\s\\u200B-\\u200D\\u2060\\uFEFF\\u00A0\\u3000]", "");
    }

    private static void inside(int start, int end, int from, int to) {
        assertThat(start).isBetween(from, to);
        assertThat(end).isBetween(start, to);
    }

    @Test
    @Timeout(180)
    void readsFiveMegabytesInSecondsAndNoTextSlowly() {
        String item = "(一)抓安全。3月底前完成30家以上,每月至少1次。一是抓矿山。查隐患。二是抓化工。严执法。(甲科、乙科和丙中心分工负责)\n";
        List<String> texts = new ArrayList<>();
        texts.add("2024年工作要点\n一、任务\n" + item.repeat(5_000_000 / 3 / item.length()));
        texts.add("2024年工作要点\n一、任务\n(一)抓安全。" + "3月底前完成30家以上,每月至少1次。".repeat(20_000));
        texts.add("一、任务\n".repeat(50_000));
        texts.add("甲".repeat(1_700_000));
        texts.add("(".repeat(1_700_000));
        texts.add("2024年\n一、任务\n责任单位:" + "甲科和".repeat(80_000));
        texts.add("工作总结及的\n".repeat(50_000));
        texts.add("2024年工作要点\n一、任务\n(一)抓安全。" + "一是抓。二是查。".repeat(30_000));
        texts.add("序号\n指标名称\n1\n2\n".repeat(30_000));
        texts.add("为做好全市各项重点工作,现就有关事项安排如下,请认真贯彻落实好。\n".repeat(15_000));
        for (String text : texts) {
            long begin = THREAD.getCurrentThreadCpuTime();
            DocumentParser.parse(text, ParseOptions.none());
            long millis = (THREAD.getCurrentThreadCpuTime() - begin) / 1_000_000;
            assertThat(millis).as(text.substring(0, 12)).isLessThan(8_000);
        }
    }
}
