package app.workplan.service.document.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 换年份: moves the years a text speaks of, keeping its length, so that every offset stays right. */
public final class YearShift {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(20[0-9]{2})(?=年)");

    private YearShift() {}

    /**
     * Moves each year written as 2024年 that lies in the period; cited numbers such as 〔2024〕1号 and other years stay.
     *
     * @param firstYear first year of the period, inclusive
     * @param lastYear last year of the period, inclusive
     * @param by years to add; the results must have four digits
     */
    public static String shift(String text, int firstYear, int lastYear, int by) {
        Matcher matcher = YEAR.matcher(text);
        StringBuilder shifted = new StringBuilder(text.length());
        while (matcher.find()) {
            int year = Integer.parseInt(matcher.group(1));
            boolean own = year >= firstYear && year <= lastYear;
            matcher.appendReplacement(shifted, own ? String.valueOf(year + by) : matcher.group(1));
        }
        return matcher.appendTail(shifted).toString();
    }

    /** Whether the words name a year, so that a date read from them does not move with the period. */
    public static boolean namesYear(String words) {
        return YEAR.matcher(words).find();
    }
}
