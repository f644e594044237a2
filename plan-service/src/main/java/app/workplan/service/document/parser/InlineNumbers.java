package app.workplan.service.document.parser;

import app.workplan.service.document.parser.Marker.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 段内编号: the numbers inside one paragraph, 一是…。二是…。, in running order. */
final class InlineNumbers {

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
                Marker marker = accept(NumberingGrammar.inline(norm, i, to), last, sentence);
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
                int content = at;
                while (ChineseNumber.DIGITS.indexOf(norm.charAt(content)) >= 0) {
                    content++;
                }
                Marker missing = new Marker(Kind.SPOKEN, before.value() + 1, at, content);
                found.add(missing);
                repaired.add(missing);
                return;
            }
        }
    }
}
