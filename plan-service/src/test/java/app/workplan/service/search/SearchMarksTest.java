package app.workplan.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.service.search.SearchMarks.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchMarksTest {

    private static String marked(String text, String typed, boolean name) {
        List<Piece> pieces = SearchMarks.of(text, SearchWords.of(typed), name);
        assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
        return pieces.stream().filter(Piece::marked).map(Piece::text).collect(Collectors.joining("|"));
    }

    @Test
    void marksEveryPlaceOfEveryWord() {
        assertThat(marked("尾矿库和尾矿，2024-14", "尾矿 14", false)).isEqualTo("尾矿|尾矿|14");
        assertThat(marked("A类企业", "ａ类", false)).isEqualTo("A类");
        assertThat(marked("尾矿库", "石油", false)).isEmpty();
        assertThat(marked("", "石油", false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "防汛抗旱救灾科,fxkh,防汛抗旱",
        "防汛抗旱救灾科,fangxun,防汛",
        "防汛抗旱救灾科,fangxk,防汛抗",
        "防汛抗旱救灾科,FXKHJZK,防汛抗旱救灾科",
        "防汛抗旱救灾科,f,防",
        "防汛抗旱救灾科,jiuz,救灾",
        "长治市应急管理局,changzhi,长治",
        "重大危险源科,zhongda,重大",
        "危化（冶金）科,whyjk,危化（冶金）科",
        "王吕敏,lvmin,吕敏"
    })
    void namesAnswerToPinyinAndFirstLetters(String name, String typed, String meant) {
        assertThat(marked(name, typed, true)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h", "xfkh", "fangxin", "fxkhjzkk", "fx1"})
    void whatIsNoReadingIsNotFound(String typed) {
        assertThat(marked("防汛抗旱救灾科", typed, true)).isEmpty();
    }

    @Test
    void textsDoNotAnswerToPinyin() {
        assertThat(marked("防汛抗旱", "fxkh", false)).isEmpty();
    }
}
