package app.workplan.service.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.paper.PaperWords;
import app.workplan.service.report.ReportNumbers.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** Numbers follow from the order of what is printed. */
class ReportNumbersTest {

    private static final Line CHAPTER = new Line(1, false, false);
    private static final Line SECTION = new Line(2, false, false);
    private static final Line POINT = new Line(0, true, false);
    private static final Line TEXT = new Line(0, false, false);
    private static final Line OUT = new Line(0, true, true);

    private static PaperWords words() {
        StaticMessageSource source = new StaticMessageSource();
        source.addMessage("workReport.doc.digits", Locale.SIMPLIFIED_CHINESE, "一二三四五六七八九十");
        source.addMessage("workReport.doc.number.chapter", Locale.SIMPLIFIED_CHINESE, "{0}、");
        source.addMessage("workReport.doc.number.section", Locale.SIMPLIFIED_CHINESE, "（{0}）");
        source.addMessage("workReport.doc.number.point", Locale.SIMPLIFIED_CHINESE, "{0}.");
        return new PaperWords(source);
    }

    private static List<String> numbers(Line... lines) {
        return ReportNumbers.of(List.of(lines), words());
    }

    @Test
    void everyHeadingBeginsTheNumbersBelowItAnew() {
        assertThat(numbers(TEXT, CHAPTER, SECTION, POINT, POINT, SECTION, POINT, POINT, CHAPTER, POINT, POINT))
                .containsExactly("", "一、", "（一）", "1.", "2.", "（二）", "1.", "2.", "二、", "1.", "2.");
    }

    @Test
    void whatIsLeftOutHasNoNumberAndLeavesNoGap() {
        assertThat(numbers(CHAPTER, POINT, OUT, POINT)).containsExactly("一、", "1.", "", "2.");
    }

    @Test
    void aPointThatIsAloneHasNoNumber() {
        assertThat(numbers(CHAPTER, POINT, OUT, TEXT, SECTION, POINT)).containsExactly("一、", "", "", "", "（一）", "");
    }

    @Test
    void chaptersAreCountedInCharacters() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lines.add(CHAPTER);
        }
        List<String> numbers = ReportNumbers.of(lines, words());
        assertThat(List.of(numbers.get(9), numbers.get(10), numbers.get(19), numbers.get(20), numbers.get(98)))
                .containsExactly("十、", "十一、", "二十、", "二十一、", "九十九、");
        assertThat(numbers.get(99)).isEqualTo("100、");
    }
}
