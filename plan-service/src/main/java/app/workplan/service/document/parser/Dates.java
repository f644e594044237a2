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

    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern YEARLESS = Pattern.compile("(\\d{1,2}) ?月 ?(\\d{1,2}) ?日");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(:00(\\.0+)?)?$");
    /** Days of the years 1954 to 2119, as spreadsheets count them; fewer digits are anything but a day. */
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}");

    private static final LocalDate SPREADSHEET_ZERO = LocalDate.of(1899, 12, 30);

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

    /**
     * The day a cell consists of, as people and programs write it in a table: 2026-03-31, 2026/3/31, 2026.3.31, 2026年3月31日,
     * 20260331, the same with a time of midnight behind it, 46112 as a spreadsheet counts days; null where it is none.
     *
     * @param year the year of a day without one, such as 3月31日; null where such a day is none
     */
    public static @Nullable LocalDate typed(String cell, @Nullable Integer year) {
        String text = MIDNIGHT.matcher(cell.strip()).replaceFirst("");
        if (ARABIC.matcher(text).matches() || CHINESE.matcher(text).matches()) {
            return first(text);
        }
        if (SERIAL.matcher(text).matches()) {
            return SPREADSHEET_ZERO.plusDays(Integer.parseInt(text));
        }
        Matcher m = COMPACT.matcher(text);
        if (m.matches()) {
            return of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
        }
        m = YEARLESS.matcher(text);
        return year != null && m.matches()
                ? of(year, Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))
                : null;
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
