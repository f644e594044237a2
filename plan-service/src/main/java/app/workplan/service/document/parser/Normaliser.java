package app.workplan.service.document.parser;

/**
 * 全半角统一: maps each character to exactly one other, so that offsets into the normalised text are offsets into the
 * stored text.
 */
final class Normaliser {

    private Normaliser() {}

    static String normalise(String text) {
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            char c = out[i];
            if (c == '.' && fullStop(text, i)) {
                out[i] = '。';
                continue;
            }
            out[i] = c == '\r' ? (i + 1 < out.length && text.charAt(i + 1) == '\n' ? ' ' : '\n') : map(c);
        }
        return new String(out);
    }

    /** A point that ends a sentence, as half-width texts have it: 抓好落实.加强检查. */
    private static boolean fullStop(String text, int at) {
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        char after = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        boolean words = Character.isIdeographic(before) || "%)）”\"》".indexOf(before) >= 0;
        boolean ends = Character.isIdeographic(after)
                || Character.isIdeographic(before) && Character.isDigit(after)
                || "(（“\"《\r\n".indexOf(after) >= 0;
        boolean number = ChineseNumber.DIGITS.indexOf(before) >= 0 && opensLine(text, at);
        return words
                && ends
                && !number
                && !(before == ')' && opensLine(text, at))
                && !(before == '）' && opensLine(text, at));
    }

    /** Whether only a number can stand between the line's start and the place. */
    private static boolean opensLine(String text, int at) {
        int from = at;
        while (from > 0 && at - from <= 6 && text.charAt(from - 1) != '\n') {
            from--;
        }
        return at - from <= 6;
    }

    private static char map(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '\t', '\u00A0', '\u3000', '\uFEFF', '\u200B', '\u200C', '\u200D', '\u202F', '\u2060' -> ' ';
            case '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> '\n';
            case '\uFF61' -> '。';
            case '\u2022', '\u2027', '\u30FB' -> '·';
            case '﹙' -> '(';
            case '﹚' -> ')';
            case '﹐' -> ',';
            case '﹕', '︰' -> ':';
            case '﹔' -> ';';
            default -> c >= '\u2000' && c <= '\u200A' ? ' ' : c;
        };
    }

    /** Covers the inside of cited names 《…》 and document numbers 〔2020〕1号, so that nothing is read out of them. */
    static String mask(String norm) {
        char[] out = norm.toCharArray();
        for (int i = 0; i < out.length; i++) {
            int end = out[i] == '《' ? closing(norm, i, '》', 120) : out[i] == '〔' ? closing(norm, i, '〕', 8) : -1;
            if (end < 0) {
                continue;
            }
            if (out[i] == '〔') {
                while (end + 1 < out.length && (Character.isDigit(out[end + 1]) || out[end + 1] == '号')) {
                    end++;
                }
            }
            for (; i <= end; i++) {
                out[i] = '■';
            }
            i--;
        }
        return new String(out);
    }

    private static int closing(String norm, int from, char mark, int reach) {
        for (int i = from + 1; i < norm.length() && i <= from + reach && norm.charAt(i) != '\n'; i++) {
            if (norm.charAt(i) == mark) {
                return i;
            }
        }
        return -1;
    }
}
