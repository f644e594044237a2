package app.workplan.domain.plan;

import java.text.Normalizer;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** 条目编号: the number as printed, such as （十四）, 3、, 二是 or ②, and the ordinal it stands for. */
public final class ItemNumber {

    private static final String DIGITS = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d";
    private static final char TEN = '\u5341';
    /** First, next, then, last, as words. */
    private static final List<String> WORDS = List.of("\u9996\u5148", "\u5176\u6b21", "\u518d\u6b21", "\u6700\u540e");

    private ItemNumber() {}

    /**
     * The ordinal a printed number stands for.
     *
     * @param printed the number as the document prints it, full or half width; null where it has none
     * @return from 1; empty where there is no readable number
     */
    public static OptionalInt ordinal(@Nullable String printed) {
        if (printed == null) {
            return OptionalInt.empty();
        }
        String plain = Normalizer.normalize(printed, Normalizer.Form.NFKC).strip();
        int word = WORDS.indexOf(plain);
        if (word >= 0) {
            return OptionalInt.of(word + 1);
        }
        StringBuilder arabic = new StringBuilder();
        StringBuilder chinese = new StringBuilder();
        for (char c : plain.toCharArray()) {
            if (c >= '0' && c <= '9') {
                arabic.append(c);
            } else if (c == TEN || DIGITS.indexOf(c) >= 0) {
                chinese.append(c);
            }
        }
        if (!arabic.isEmpty() && arabic.length() < 6) {
            return OptionalInt.of(Integer.parseInt(arabic.toString()));
        }
        return ofChinese(chinese.toString());
    }

    private static OptionalInt ofChinese(String numeral) {
        int ten = numeral.indexOf(TEN);
        if (ten < 0) {
            return numeral.length() == 1 ? OptionalInt.of(DIGITS.indexOf(numeral.charAt(0)) + 1) : OptionalInt.empty();
        }
        String before = numeral.substring(0, ten);
        String after = numeral.substring(ten + 1);
        if (before.length() > 1 || after.length() > 1) {
            return OptionalInt.empty();
        }
        int tens = before.isEmpty() ? 1 : DIGITS.indexOf(before.charAt(0)) + 1;
        int ones = after.isEmpty() ? 0 : DIGITS.indexOf(after.charAt(0)) + 1;
        return OptionalInt.of(tens * 10 + ones);
    }
}
