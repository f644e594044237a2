package app.workplan.service.document.parser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.document.ParsedDocument;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Spaces, full-width forms, blank lines and wrapped lines do not change what a document says. */
class SameTreeTest {

    private static final List<String> TASKS = List.of(
            "抓好矿山安全。对46家企业开展检查，3月底前完成整改，整改率达到98%以上。（甲科牵头，乙科、丙中心配合）",
            "提升应急能力。修订专项预案，每季度至少开展1次演练；建成救援队伍3支以上，年内投入使用。（责任单位：甲科；完成时限：10月底前）",
            "加强宣传教育。组织安全生产月活动，培训企业负责人1200人次以上，6月中旬前完成总结评估并向社会公布结果。（甲科、乙科按职责分工负责）",
            "健全工作机制。一是压实责任。每月召开例会研究解决突出问题，形成闭环。二是严格考核。结果与评优评先挂钩。三是强化问责。对失职行为严肃处理。");
    private static final List<String> CHAPTERS = List.of("强化责任落实", "深化专项整治", "夯实基层基础", "提升救援能力");
    private static final String NUMERALS = "一二三四五六七八九";

    @Provide
    Arbitrary<List<List<Integer>>> plans() {
        return Arbitraries.integers()
                .between(0, TASKS.size() - 1)
                .list()
                .ofMinSize(3)
                .ofMaxSize(5)
                .list()
                .ofMinSize(3)
                .ofMaxSize(4);
    }

    @Property(tries = 200)
    void spacesDoNotChangeTheTree(@ForAll("plans") List<List<Integer>> plan, @ForAll long seed) {
        Random random = new Random(seed);
        String text = write(plan);
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            spaced.append(text.charAt(i));
            boolean digits =
                    i + 1 < text.length() && Character.isDigit(text.charAt(i)) && Character.isDigit(text.charAt(i + 1));
            if (!digits && text.charAt(i) != '\n' && random.nextInt(12) == 0) {
                spaced.append(random.nextBoolean() ? ' ' : '\u200B');
            }
        }
        assertThat(tree(spaced.toString())).isEqualTo(tree(text));
    }

    @Property(tries = 200)
    void fullWidthFormsDoNotChangeTheTree(@ForAll("plans") List<List<Integer>> plan, @ForAll long seed) {
        Random random = new Random(seed);
        String text = write(plan);
        StringBuilder other = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean half = c > ' ' && c < 0x7F;
            boolean full = c > 0xFF00 && c < 0xFF5F;
            other.append(random.nextBoolean() || !half && !full ? c : half ? (char) (c + 0xFEE0) : (char) (c - 0xFEE0));
        }
        assertThat(tree(other.toString())).isEqualTo(tree(text));
    }

    @Property(tries = 200)
    void blankLinesDoNotChangeTheTree(@ForAll("plans") List<List<Integer>> plan, @ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder other = new StringBuilder();
        write(plan).lines().forEach(line -> other.append(line).append("\n".repeat(1 + random.nextInt(3))));
        assertThat(tree(other.toString())).isEqualTo(tree(write(plan)));
    }

    @Property(tries = 400)
    void wrappedLinesDoNotChangeTheTree(@ForAll("plans") List<List<Integer>> plan, @ForAll long seed) {
        Random random = new Random(seed);
        int width = 24 + random.nextInt(20);
        String text = write(plan);
        assertThat(tree(wrap(text, width))).isEqualTo(tree(text));
    }

    /** Each paragraph indented by two and broken at the width, as the text of a paper is. */
    private static String wrap(String text, int width) {
        StringBuilder other = new StringBuilder();
        text.lines().forEach(line -> {
            boolean paragraph = line.length() > 20;
            int column = paragraph ? 4 : 0;
            other.append(paragraph ? "\u3000\u3000" : "");
            for (char c : line.toCharArray()) {
                if (column >= 2 * width && "，。；：、）".indexOf(c) < 0) {
                    other.append('\n');
                    column = 0;
                }
                other.append(c);
                column += c < 0x80 ? 1 : 2;
            }
            other.append('\n');
        });
        return other.toString();
    }

    private static String write(List<List<Integer>> plan) {
        StringBuilder text = new StringBuilder("某市应急管理局2025年工作要点\n");
        for (int chapter = 0; chapter < plan.size(); chapter++) {
            text.append(NUMERALS.charAt(chapter))
                    .append('、')
                    .append(CHAPTERS.get(chapter))
                    .append('\n');
            for (int item = 0; item < plan.get(chapter).size(); item++) {
                text.append('（').append(NUMERALS.charAt(item)).append('）');
                text.append("突出重点精准施策", 0, (chapter * 3 + item * 2) % 8);
                text.append(TASKS.get(plan.get(chapter).get(item))).append('\n');
            }
        }
        return text.toString();
    }

    private static List<String> tree(String text) {
        ParsedDocument document = DocumentParser.parse(text, ParseOptions.none());
        List<String> facts = new ArrayList<>();
        facts.add(document.metadata().title() + document.metadata().period());
        document.chapters().forEach(one -> facts.add(one.number() + one.title() + one.nature()));
        document.items().forEach(item -> {
            facts.add(item.path() + item.title() + item.nature());
            Stream.of(
                            item.departments().stream().map(d -> d.name() + d.role()),
                            item.deadlines().stream().map(d -> d.date().toString()),
                            item.frequencies().stream().map(f -> f.per() + "" + f.minCount()),
                            item.targets().stream().map(t -> t.comparator() + "" + t.value() + t.unit()))
                    .flatMap(found -> found)
                    .forEach(facts::add);
        });
        return facts.stream()
                .map(fact -> Normalizer.normalize(fact, Normalizer.Form.NFKC).replaceAll("[\\s\u200B]", ""))
                .toList();
    }
}
