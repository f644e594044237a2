package app.workplan.service.document.parser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.document.parser.Sentences.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void anItemIsCutAtItsStopsWithoutNumberAndDepartments() {
        assertThat(titles("12.检查煤矿。6月底前完成一轮检查；年底前“回头看”！每季度演练1次。（甲科牵头，乙科配合）\n"))
                .containsExactly("检查煤矿", "6月底前完成一轮检查", "年底前“回头看”", "每季度演练1次");
    }

    @Test
    void stopsInBracketsAndCitedNamesCutNothing() {
        assertThat(titles("落实《规划；第一版》（含甲；乙）的要求。抓好三件事：一看、二查、三改"))
                .containsExactly("落实《规划；第一版》（含甲；乙）的要求", "抓好三件事：一看、二查、三改");
        assertThat(titles("开展检查。一是查煤矿；二是查危化；")).containsExactly("开展检查", "查煤矿", "查危化");
    }

    @Test
    void aBrokenLineIsOneSentenceAndNothingGivesNone() {
        assertThat(titles("开展\r\n  检查。")).containsExactly("开展 检查");
        assertThat(titles("  。；\n")).isEmpty();
        assertThat(titles("")).isEmpty();
        assertThat(titles("没有关上的（括号。后面")).hasSize(1);
    }

    @Test
    void placesAreThoseOfTheWholeText() {
        String text = "前言。\n（一）甲事𠮷。乙事。\n";
        List<Sentence> found = Sentences.of(text, 4, text.length());
        assertThat(found)
                .extracting(one -> text.substring(one.start(), one.end()))
                .containsExactly("甲事𠮷", "乙事");
    }

    private static List<String> titles(String text) {
        return Sentences.of(text, 0, text.length()).stream()
                .map(Sentence::title)
                .toList();
    }
}
