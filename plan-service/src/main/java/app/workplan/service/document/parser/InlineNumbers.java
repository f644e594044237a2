package app.workplan.service.document.parser;

import app.workplan.service.document.parser.Marker.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 段内编号: the numbers inside one paragraph, 一是…。二是…。, in running order. */
final class InlineNumbers {

    private static final int SHORT_HEADING = 10;

    private InlineNumbers() {}

    /**
     * The numbers in [from, to).
     *
     * @param running the values reached by lists that are still open when the paragraph begins
     * @param repaired receives the numbers whose 是 was missing
     */
    static List<Marker> scan(String norm, int from, int to, Map<Kind, Integer> running, List<Marker> repaired) {
        Map<Kind, Integer> last = new EnumMap<>(Kind.class);
        last.putAll(running);
        List<Marker> found = new ArrayList<>();
        boolean sentence = true;
        boolean clause = false;
        int second = lastSecond(norm, from, to);
        for (int i = from; i < to; i++) {
            char c = norm.charAt(i);
            if (Heading.closes(c)) {
                sentence = true;
                continue;
            }
            if (c == ',' || c == ')') {
                clause = true;
                continue;
            }
            if (c == ' ' || c == '”') {
                continue;
            }
            if (sentence || clause) {
                boolean opens = sentence || i < second && norm.startsWith("一是", i);
                Marker marker = accept(NumberingGrammar.inline(norm, i, to), last, opens);
                if (marker == null && sentence) {
                    marker = withoutWord(norm, i, to, found, repaired);
                }
                if (marker != null) {
                    fillHole(norm, found, marker, repaired);
                    found.add(marker);
                    last.put(marker.kind(), marker.value());
                    i = marker.content() - 1;
                }
            }
            sentence = false;
            clause = false;
        }
        return found;
    }

    /** 二是强培训。…三造声势。…: the next number of the sequence before a short heading, its 是 left out. */
    private static @Nullable Marker withoutWord(
            String norm, int at, int to, List<Marker> found, List<Marker> repaired) {
        Marker before = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean next = before != null
                && before.kind() == Kind.SPOKEN
                && before.value() >= 2
                && NumberingGrammar.withoutSpokenWord(norm, at, to) == before.value() + 1
                && SourceText.indexOf(norm, '。', at, to) - at <= SHORT_HEADING
                && SourceText.indexOf(norm, '。', at, to) < to;
        if (!next) {
            return null;
        }
        Marker marker = new Marker(Kind.SPOKEN, before.value() + 1, at, afterDigits(norm, at));
        repaired.add(marker);
        return marker;
    }

    /** The last 二是 behind a mark: only before it does 一是 behind a comma open a list. */
    private static int lastSecond(String norm, int from, int to) {
        for (int i = to - 2; i > from; i--) {
            char before = norm.charAt(i - 1);
            if (norm.startsWith("二是", i) && (before == ',' || before == ' ' || Heading.closes(before))) {
                return i;
            }
        }
        return -1;
    }

    private static int afterDigits(String norm, int at) {
        int content = at;
        while (ChineseNumber.DIGITS.indexOf(norm.charAt(content)) >= 0) {
            content++;
        }
        return content;
    }

    private static @Nullable Marker accept(@Nullable Marker marker, Map<Kind, Integer> last, boolean sentence) {
        if (marker == null) {
            return null;
        }
        int before = last.getOrDefault(marker.kind(), 0);
        int value = marker.value() == 0 ? before + 1 : marker.value();
        boolean next = before > 0 && value == before + 1;
        boolean allowed = sentence ? value == 1 || before > 0 : next;
        return allowed ? new Marker(marker.kind(), value, marker.start(), marker.content()) : null;
    }

    /** 二是…。三构建…。四是…: a number without its 是 is read only where the running sequence has exactly that hole. */
    private static void fillHole(String norm, List<Marker> found, Marker marker, List<Marker> repaired) {
        Marker before = found.isEmpty() ? null : found.get(found.size() - 1);
        if (before == null
                || marker.kind() != Kind.SPOKEN
                || before.kind() != Kind.SPOKEN
                || marker.value() != before.value() + 2) {
            return;
        }
        for (int at : HeadedUnits.sentenceStarts(norm, before.content(), marker.start())) {
            if (NumberingGrammar.withoutSpokenWord(norm, at, marker.start()) == before.value() + 1) {
                Marker missing = new Marker(Kind.SPOKEN, before.value() + 1, at, afterDigits(norm, at));
                found.add(missing);
                repaired.add(missing);
                return;
            }
        }
    }
}
