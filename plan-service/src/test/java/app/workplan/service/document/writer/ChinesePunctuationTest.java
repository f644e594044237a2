package app.workplan.service.document.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** 标点: what becomes full-width, and what never does. */
class ChinesePunctuationTest {

    private static final List<String> KEPT = List.of(
            "3.5",
            "1,234.5",
            "98.60%",
            "17:30",
            "8:05:00",
            "https://www.example.gov.cn/a/b.html?x=1,2&y=(3)",
            "www.example.cn/list;a",
            "zhang.san@example.gov.cn",
            "2024-14.1",
            "〔2026〕3号",
            "(2026)3号",
            "[2026]12号",
            "GB/T 9704-2012",
            "Word, Excel and PDF",
            "v1.2.3",
            "f(x)",
            "10:1");

    private static final String PIECES = "甲乙一检查。，；：（）“”《》、,;:!?.()\"aB1 2\n%-〔〕号…";

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars(PIECES.toCharArray()).ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> kept() {
        return Arbitraries.of(KEPT);
    }

    @Provide
    Arbitrary<String> chinese() {
        return Arbitraries.strings().withChars("甲乙检查整改，。".toCharArray()).ofMaxLength(8);
    }

    @Property(tries = 3000)
    void secondTimeChangesNothing(@ForAll("texts") String text) {
        String once = ChinesePunctuation.of(text);
        assertThat(ChinesePunctuation.of(once)).isEqualTo(once);
    }

    @Property(tries = 3000)
    void changesMarksOnlyAndKeepsTheLength(@ForAll("texts") String text) {
        String done = ChinesePunctuation.of(text);
        assertThat(done).hasSameSizeAs(text);
        for (int i = 0; i < text.length(); i++) {
            if (done.charAt(i) != text.charAt(i)) {
                assertThat(",;:!?.()\"").contains(text.substring(i, i + 1));
            }
        }
    }

    @Property(tries = 2000)
    void neverTouchesWhatIsNoChinese(
            @ForAll("kept") String kept, @ForAll("chinese") String before, @ForAll("chinese") String after) {
        assertThat(ChinesePunctuation.of(before + kept + after)).contains(kept);
    }

    @Property(tries = 1000)
    void leavesTextOfLettersAlone(@ForAll("kept") String kept, @ForAll("kept") String other) {
        String text = kept + ", " + other + "; (" + kept + ").";
        assertThat(ChinesePunctuation.of(text)).isEqualTo(text);
    }

    @Example
    void makesTheMarksOfSentencesFullWidth() {
        assertThat(ChinesePunctuation.of("检查12处,整改10处;逾期2处:甲、乙.还有吗?没有!")).isEqualTo("检查12处，整改10处；逾期2处：甲、乙。还有吗？没有！");
        assertThat(ChinesePunctuation.of("(一)推行\"一会三卡\"(含危化企业)")).isEqualTo("（一）推行“一会三卡”（含危化企业）");
        assertThat(ChinesePunctuation.of("(1)检查")).isEqualTo("（1）检查");
        assertThat(ChinesePunctuation.of("整改率为98.6%.继续")).isEqualTo("整改率为98.6%。继续");
        assertThat(ChinesePunctuation.of("见https://a.cn/x,请查收")).isEqualTo("见https://a.cn/x，请查收");
    }

    @Example
    void leavesNumbersBeforeTextAlone() {
        assertThat(ChinesePunctuation.of("1.检查")).isEqualTo("1.检查");
        assertThat(ChinesePunctuation.of("一.总体要求")).isEqualTo("一.总体要求");
        assertThat(ChinesePunctuation.of("国发[2026]3号")).isEqualTo("国发[2026]3号");
    }
}
