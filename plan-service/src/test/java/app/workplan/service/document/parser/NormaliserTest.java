package app.workplan.service.document.parser;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NormaliserTest {

    @Test
    void makesFullWidthAndHalfWidthEqual() {
        assertThat(Normaliser.normalise("（１）加强，落实：Ａ；　x")).isEqualTo("(1)加强,落实:A; x");
    }

    @Test
    void keepsOneCharacterForEachEvenAtWindowsLineEnds() {
        assertThat(Normaliser.normalise("a\r\nb\rc")).isEqualTo("a \nb\nc");
    }

    @Test
    void coversCitedNamesAndDocumentNumbers() {
        assertThat(Normaliser.mask("按《三年行动(2019-2021年)》(某发〔2024〕1号)办")).isEqualTo("按■■■■■■■■■■■■■■■■■■(某发■■■■■■■■)办");
    }

    @Property
    void neverChangesTheLength(@ForAll String text) {
        assertThat(Normaliser.normalise(text)).hasSameSizeAs(text);
        assertThat(Normaliser.mask(Normaliser.normalise(text))).hasSameSizeAs(text);
    }

    @Test
    void readsNumbersInDigitsAndCharacters() {
        assertThat(ChineseNumber.parse("12")).isEqualTo(12);
        assertThat(ChineseNumber.parse("十")).isEqualTo(10);
        assertThat(ChineseNumber.parse("二十一")).isEqualTo(21);
        assertThat(ChineseNumber.parse("两")).isEqualTo(2);
        assertThat(ChineseNumber.parse("一百二十")).isEqualTo(120);
        assertThat(ChineseNumber.parse("十十")).isEqualTo(-1);
        assertThat(ChineseNumber.parse("")).isEqualTo(-1);
    }
}
