package app.workplan.service.document.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** 自动编号: counts as a word processor does and writes the number as text. */
final class ListCounters {

    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final String OPEN_END = "、.．。,，:：;；)）]】〕";

    private final Map<String, Integer[]> counts = new HashMap<>();

    /**
     * Counts one paragraph.
     *
     * @param list lists with one key are counted together
     * @param levels the levels of the list, the first one first
     * @param level of the paragraph, 0 for the first
     * @return the number with what stands around it; empty for bullets
     */
    String next(String list, List<NumberedLevel> levels, int level) {
        if (level < 0 || level >= levels.size() || level >= LEVELS) {
            return "";
        }
        Integer[] count = counts.computeIfAbsent(list, key -> new Integer[LEVELS]);
        NumberedLevel own = levels.get(level);
        Integer last = count[level];
        count[level] = last == null ? own.start() : last + 1;
        for (int below = level + 1; below < levels.size() && below < LEVELS; below++) {
            if (levels.get(below).restartsAfter(level, below)) {
                count[below] = null;
            }
        }
        return own.format() == NumberFormat.NONE ? "" : write(count, levels, own);
    }

    /** Begins a level anew: its next number is its first. */
    void restart(String list, int level) {
        Integer[] count = counts.get(list);
        if (count != null && level < LEVELS) {
            count[level] = null;
        }
    }

    private static String write(Integer[] count, List<NumberedLevel> levels, NumberedLevel own) {
        String number = PLACE.matcher(own.pattern()).replaceAll(place -> written(count, levels, own, place));
        if (number.isBlank()) {
            return "";
        }
        boolean closed = OPEN_END.indexOf(number.charAt(number.length() - 1)) >= 0;
        return own.spaced() && !closed ? number + " " : number;
    }

    private static String written(Integer[] count, List<NumberedLevel> levels, NumberedLevel own, MatchResult place) {
        int at = Integer.parseInt(place.group(1)) - 1;
        if (at >= levels.size()) {
            return "";
        }
        NumberedLevel level = levels.get(at);
        Integer number = count[at];
        NumberFormat format = own.legal() ? NumberFormat.DECIMAL : level.format();
        return format.write(number == null ? level.start() : number);
    }
}
