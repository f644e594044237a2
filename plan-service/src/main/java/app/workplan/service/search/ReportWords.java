package app.workplan.service.search;

import app.workplan.service.shared.SearchPairs;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 搜索词 as they are looked for in reports (docs/adr/0417). Reports of few bureaus are found by bureau and pairs together; the
 * beginning of a pair, which all bureaus share, is compared with the few instead.
 *
 * @param indexed what the index is asked for, as text of a tsquery
 * @param compared the words that what was found by the index must be compared with, to be found by {@code like}
 * @param lettered whether one of these has a letter of two cases; making thousands of reports small costs more than looking through them
 */
record ReportWords(String indexed, String[] compared, boolean lettered) {

    /** Each bureau is looked up by itself; beyond so many it is cheaper to look at what is found. */
    static final int FEW_BUREAUS = 50;

    static ReportWords of(SearchWords words, Collection<Long> bureaus) {
        boolean few = bureaus.size() <= FEW_BUREAUS;
        List<String> compared = words.words().stream()
                .filter(word -> SearchWords.isLong(word) || few && SearchWords.isSingle(word))
                .toList();
        Stream<String> pairs = words.words().stream()
                .filter(word -> !few || !SearchWords.isSingle(word))
                .map(SearchPairs::of);
        return new ReportWords(
                Stream.concat(few ? Stream.of(in(bureaus)) : Stream.of(), pairs).collect(Collectors.joining(" & ")),
                compared.stream().map(SearchWords::pattern).toArray(String[]::new),
                compared.stream().anyMatch(ReportWords::hasLetter));
    }

    /** As the function search_in_bureau writes them. */
    private static String in(Collection<Long> bureaus) {
        return bureaus.stream().map("' %d'"::formatted).collect(Collectors.joining(" | ", "(", ")"));
    }

    private static boolean hasLetter(String word) {
        return word.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    /** What is compared, as abbreviations are mostly written. */
    String[] capitals() {
        return Stream.of(compared).map(word -> word.toUpperCase(Locale.ROOT)).toArray(String[]::new);
    }

    /** Whether the index says it all. */
    boolean exact() {
        return compared.length == 0;
    }
}
