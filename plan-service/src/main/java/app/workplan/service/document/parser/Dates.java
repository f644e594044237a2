package app.workplan.service.document.parser;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 日期 as documents print them: 2024年2月19日, 2021-11-09, 二〇二四年二月十九日. */
public final class Dates {

    private static final Pattern ARABIC =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2})(?!\\d) ?日?");
    private static final Pattern CHINESE =
            Pattern.compile("([一二三四五六七八九〇零○O]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日");

    private Dates() {}

    /** The first date in a short text, or null. */
    static @Nullable LocalDate first(String text) {
        Matcher m = ARABIC.matcher(text);
        if (m.find()) {
            return of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
        }
        m = CHINESE.matcher(text);
        return m.find() ? of(year(m.group(1)), ChineseNumber.parse(m.group(2)), ChineseNumber.parse(m.group(3))) : null;
    }

    /** The date a line consists of, 印发 and brackets aside, or null. */
    static @Nullable LocalDate whole(String line) {
        String text = line.replaceAll("[()\\s]|印发$", "");
        boolean date = ARABIC.matcher(text).matches() && text.indexOf('月') > 0
                || CHINESE.matcher(text).matches();
        return date ? first(text) : null;
    }

    /** The day a cell consists of, as people write it in a table: 2026-03-31, 2026/3/31, 2026年3月31日; null where it is none. */
    public static @Nullable LocalDate typed(String cell) {
        String text = cell.strip();
        return ARABIC.matcher(text).matches() || CHINESE.matcher(text).matches() ? first(text) : null;
    }

    private static int year(String digits) {
        int year = 0;
        for (char c : digits.toCharArray()) {
            int digit = "一二三四五六七八九".indexOf(c) + 1;
            year = year * 10 + digit;
        }
        return year;
    }

    private static @Nullable LocalDate of(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
