package app.workplan.service.document.parser;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 分句扫描: runs a pattern over the clauses that can hold it, so that a long text costs little. */
final class Clauses {

    private static final String ENDS = ",。;\n";

    private Clauses() {}

    /**
     * Reads each match in [from, to) that lies inside one clause.
     *
     * @param keys characters without one of which the pattern cannot match; clauses without any are passed over
     */
    static void each(String text, Pattern pattern, String keys, int from, int to, Consumer<Matcher> reading) {
        int start = from;
        boolean key = false;
        Matcher m = null;
        for (int i = from; i <= to; i++) {
            if (i < to && ENDS.indexOf(text.charAt(i)) < 0) {
                key |= keys.indexOf(text.charAt(i)) >= 0;
                continue;
            }
            if (key) {
                m = m == null ? pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false) : m;
                m.region(start, i);
                while (m.find()) {
                    reading.accept(m);
                }
            }
            start = i + 1;
            key = false;
        }
    }
}
