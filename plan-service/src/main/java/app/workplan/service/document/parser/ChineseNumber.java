package app.workplan.service.document.parser;

/** 数字: reads 1, １, 一, 十二, 二十一, 两, up to 99 in characters. */
final class ChineseNumber {

    /** Digits that may stand in a number written in characters. */
    static final String DIGITS = "一二三四五六七八九十";

    /** Regular expression of a number in digits or characters. */
    static final String PATTERN = "(?:\\d{1,9}(?:\\.\\d{1,4})?|[一二两三四五六七八九十百]{1,5})";

    private ChineseNumber() {}

    /** The value, or -1 where the text is no number. */
    static int parse(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(text);
        }
        int hundred = text.indexOf('百');
        if (hundred >= 0) {
            int high = hundred == 0 ? 1 : digit(text, 0, hundred);
            String rest = text.substring(hundred + 1);
            int low = rest.isEmpty() ? 0 : parse(rest.startsWith("零") ? rest.substring(1) : rest);
            return high < 0 || low < 0 || low > 99 ? -1 : high * 100 + low;
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return digit(text, 0, text.length());
        }
        int high = ten == 0 ? 1 : digit(text, 0, ten);
        int low = ten == text.length() - 1 ? 0 : digit(text, ten + 1, text.length());
        return high < 0 || low < 0 ? -1 : high * 10 + low;
    }

    private static int digit(String text, int from, int to) {
        if (to - from != 1) {
            return -1;
        }
        char c = text.charAt(from);
        return c == '两'
                ? 2
                : c == '〇' || c == '零' ? 0 : c == '十' ? -1 : DIGITS.indexOf(c) + 1 == 0 ? -1 : DIGITS.indexOf(c) + 1;
    }
}
