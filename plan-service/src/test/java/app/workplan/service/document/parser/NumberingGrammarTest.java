package app.workplan.service.document.parser;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.document.parser.Marker.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第三章 主要任务|PART_WORD|3|主要任务",
                "第一部分 总结|PART_WORD|1|总结",
                "第二节 目标|SECTION_WORD|2|目标",
                "十二、加强领导|COMMA|12|加强领导",
                "(二十一)抓落实|BRACKET|21|抓落实",
                "3.抓落实|ARABIC|3|抓落实",
                "3、抓落实|ARABIC|3|抓落实",
                "2.3抓落实|DECIMAL|3|抓落实",
                "(4)抓落实|ARABIC_BRACKET|4|抓落实",
                "4)抓落实|ARABIC_BRACKET|4|抓落实",
                "②抓落实|CIRCLED|2|抓落实",
                "三是抓落实|SPOKEN|3|抓落实",
                "四要抓落实|SPOKEN|4|抓落实",
                "其次,抓落实|SPOKEN|2|抓落实",
                "第三,抓落实|SPOKEN|3|抓落实"
            })
    void readsTheNumberAtTheStartOfALine(String line, Kind kind, int value, String rest) {
        Marker marker = NumberingGrammar.atLineStart(line, 0, line.length());
        assertThat(marker).isNotNull();
        assertThat(marker.kind()).isEqualTo(kind);
        assertThat(marker.value()).isEqualTo(value);
        assertThat(line.substring(marker.content())).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020年3月9日", "一单四制管理", "一、二、三级响应", "1.5亿元投入", "一方面加强", "12", "5.12宣传", "第一时间启动"})
    void takesNoNumberOutOfOrdinaryWords(String line) {
        assertThat(numbers(SourceText.of(line))).isEmpty();
    }

    @Test
    void takesABareDigitOnlyInARunningSequence() {
        SourceText alone = SourceText.of("3加强领导。\n正文。");
        SourceText running = SourceText.of("1加强领导。\n2抓好落实。\n2020年全市形势稳定。");
        assertThat(numbers(alone)).isEmpty();
        assertThat(numbers(running)).containsOnlyKeys(0, 1);
    }

    @Test
    void leavesOutLinesOfATableOfContents() {
        assertThat(numbers(SourceText.of("一、工作目标………3\n一、工作目标\n"))).containsOnlyKeys(1);
    }

    private static Map<Integer, Marker> numbers(SourceText source) {
        return LineNumbers.of(source, TaskTables.of(source));
    }
}
