package app.workplan.service.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void wordsAreCutAtAnySpaceAndOnlyOnceEach() {
        assertThat(SearchWords.of(" 尾矿库\u3000ABC\t尾矿库\n２０24 ").words()).containsExactly("尾矿库", "abc", "2024");
        assertThat(SearchWords.of(" \u3000 ").isEmpty()).isTrue();
    }

    @Test
    void aWordIsLookedUpByItsPairs() {
        assertThat(SearchWords.of("尾矿库").pairs()).isEqualTo("'尾矿' & '矿库'");
        assertThat(SearchWords.of("尾 14").pairs()).isEqualTo("'尾':* & '14'");
        assertThat(SearchWords.of("𠮷野").pairs()).isEqualTo("'𠮷野'");
        assertThat(SearchWords.of("'\\").pairs()).isEqualTo("'''\\\\'");
    }

    @Test
    void onlyWordsOfThreeAndMoreAreComparedAgain() {
        assertThat(SearchWords.of("尾 尾矿 尾矿库").longPatterns()).containsExactly("%尾矿库%");
        assertThat(SearchWords.of("5%_\\").patterns()).containsExactly("%5\\%\\_\\\\%");
    }

    @Test
    void atMostEightWordsOfTheFirstHundredCharacters() {
        assertThat(SearchWords.of("a b c d e f g h i j").words()).hasSize(8);
        assertThat(SearchWords.of("x".repeat(5000)).words().get(0)).hasSize(100);
    }

    @Test
    void whetherMoreWasTypedThanIsSearchedFor() {
        assertThat(SearchWords.isCut("汛".repeat(100))).isFalse();
        assertThat(SearchWords.isCut(" " + "汛".repeat(100) + "\u3000")).isFalse();
        assertThat(SearchWords.isCut("汛".repeat(101))).isTrue();
        assertThat(SearchWords.of(" ".repeat(60) + "汛".repeat(80)).words())
                .as("blanks before it are no part of it")
                .containsExactly("汛".repeat(80));
        assertThat(SearchWords.isCut("a b c d e f g h")).isFalse();
        assertThat(SearchWords.isCut("a\u3000b c d e f g h i")).isTrue();
        assertThat(SearchWords.isCut("")).isFalse();
    }
}
