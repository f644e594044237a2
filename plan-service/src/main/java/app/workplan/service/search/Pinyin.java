package app.workplan.service.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * 拼音: finds a name by what is typed for it on a Latin keyboard, every character by its whole reading or its first
 * letter, the last one by any beginning of its reading. A character with several readings answers to each of them.
 */
final class Pinyin {

    private static final Map<Character, Set<String>> READINGS = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** The characters of a name that were meant, end exclusive. */
    record Range(int start, int end) {}

    /** Whether the word can be pinyin at all. */
    static boolean canBe(String word) {
        return word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    /** The first place in the name where the word fits; a single letter only fits its beginning. */
    static Optional<Range> find(String name, String word) {
        int starts = word.length() == 1 ? Math.min(1, name.length()) : name.length();
        for (int start = 0; start < starts; start++) {
            int end = end(name, start, word);
            if (end > start) {
                return Optional.of(new Range(start, end));
            }
        }
        return Optional.empty();
    }

    /** Goes through the name with all places of the word that can be reached; 0 when it does not fit. */
    private static int end(String name, int start, String word) {
        BitSet reached = new BitSet();
        reached.set(0);
        for (int i = start; i < name.length() && !reached.isEmpty(); i++) {
            Set<String> readings = readings(name.charAt(i));
            if (readings.isEmpty() && i > start) {
                continue;
            }
            BitSet next = new BitSet();
            for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
                String rest = word.substring(at);
                for (String reading : readings) {
                    if (reading.startsWith(rest)) {
                        return i + 1;
                    }
                    if (rest.startsWith(reading)) {
                        next.set(at + reading.length());
                    }
                    if (rest.charAt(0) == reading.charAt(0)) {
                        next.set(at + 1);
                    }
                }
            }
            reached = next;
        }
        return 0;
    }

    /** Every reading without tones; empty for what has none. */
    static Set<String> readings(char letter) {
        return READINGS.computeIfAbsent(letter, Pinyin::look);
    }

    private static Set<String> look(char letter) {
        if (letter < 0x80) {
            return Character.isLetter(letter) ? Set.of(String.valueOf(Character.toLowerCase(letter))) : Set.of();
        }
        String[] toned = PinyinHelper.toHanyuPinyinStringArray(letter);
        return toned == null
                ? Set.of()
                : Arrays.stream(toned)
                        .map(one -> one.replace("u:", "v").replaceAll("\\d", ""))
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
