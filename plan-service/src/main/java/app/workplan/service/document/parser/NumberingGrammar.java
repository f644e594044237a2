package app.workplan.service.document.parser;

import app.workplan.service.document.parser.Marker.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 编号文法: which number stands at a place of the normalised text. All patterns are anchored and short. */
final class NumberingGrammar {

    private static final String CN = "([一二三四五六七八九十百]{1,5})";
    private static final Pattern WORD = Pattern.compile("第([一二三四五六七八九十百]{1,5}|\\d{1,3}) ?(章|部分|篇|编|节)[ 、:.,]*");
    private static final Pattern COMMA = Pattern.compile(CN + " ?[、.] *(?![一二三四五六七八九十]+[、级类季月是])");
    private static final Pattern BRACKET = Pattern.compile("[(〔]" + CN + "[)〕][、. ]*");
    private static final Pattern DECIMAL =
            Pattern.compile("(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{1,2}))?\\.? *(?=[\\u4e00-\\u9fff“\"《(])");
    private static final Pattern ARABIC = Pattern.compile("(\\d{1,3}) ?[.、] *(?![\\d ])");
    private static final Pattern ARABIC_BRACKET = Pattern.compile("(?:\\((\\d{1,3})\\)|(\\d{1,3})\\))[、. ]*");
    private static final Pattern SPOKEN = Pattern.compile(CN + "(?:是|要)(?!否)[,:]?");
    private static final Pattern ORDINAL = Pattern.compile("(?:第|其)" + CN + "(?:,|、|是)");
    private static final Pattern SEQUENCE = Pattern.compile("(首先|其次|再次|最后)[,,、]");
    private static final Pattern NAMED = Pattern.compile(
            "(?:(?:重点|主要|具体)?任务|(?:专项)?行动|重点工程|工程|专项|(措施|举措|重点|做法|步骤|事项)) ?(?:([一二三四五六七八九十]{1,3})|(\\d{1,2})) ?(?:[:、.] *|(?=[^ ,。;:、.\\d]))");
    private static final Pattern HUNDREDS = Pattern.compile("(\\d{4})[.、] *(?![\\d ])");
    private static final String NAMES = "重主具任专行工措举做步事";
    private static final int LONGEST_NAMED = 40;
    private static final String MEASURES = "年月日号时点个项条家级名次人处类大支万亿千百米公元吨市%多余届家座户辆艘台套期场轮°℃~-—/:";
    private static final Pattern BARE = Pattern.compile("(\\d{1,3})(?=[\\u4e00-\\u9fff“\"《])(?![" + MEASURES + "])");

    private NumberingGrammar() {}

    /** The number a line begins with; a digit directly before the words is left to {@link #bare}. */
    static @Nullable Marker atLineStart(String norm, int from, int to) {
        if (to - from < 2) {
            return null;
        }
        char c = norm.charAt(from);
        Matcher m = null;
        if (c == '第') {
            m = at(WORD, norm, from, to);
            if (m != null) {
                return marker(m.group(2).equals("节") ? Kind.SECTION_WORD : Kind.PART_WORD, m.group(1), m, to);
            }
        } else if (ChineseNumber.DIGITS.indexOf(c) >= 0) {
            m = at(COMMA, norm, from, to);
            if (m != null) {
                return marker(Kind.COMMA, m.group(1), m, to);
            }
        } else if (c == '(' || c == '〔') {
            m = at(BRACKET, norm, from, to);
            if (m != null) {
                return marker(Kind.BRACKET, m.group(1), m, to);
            }
        } else if (c >= '0' && c <= '9') {
            m = at(DECIMAL, norm, from, to);
            if (m != null) {
                boolean deep = m.group(3) != null;
                return marker(deep ? Kind.DECIMAL_DEEP : Kind.DECIMAL, m.group(deep ? 3 : 2), m, to);
            }
            m = at(ARABIC, norm, from, to);
            if (m != null) {
                return marker(Kind.ARABIC, m.group(1), m, to);
            }
        } else if (NAMES.indexOf(c) >= 0) {
            m = at(NAMED, norm, from, to);
            if (m != null && namedHeading(norm, m, to)) {
                String digits = m.group(2) != null ? m.group(2) : m.group(3);
                return marker(m.group(1) == null ? Kind.NAMED : Kind.NAMED_BELOW, digits, m, to);
            }
        }
        return inline(norm, from, to);
    }

    /** The number a sentence inside a paragraph begins with. */
    static @Nullable Marker inline(String norm, int from, int to) {
        if (to - from < 3) {
            return null;
        }
        char c = norm.charAt(from);
        if (c >= '①' && c <= '⑳') {
            return new Marker(Kind.CIRCLED, c - '①' + 1, from, skip(norm, from + 1, to));
        }
        if (c >= '㉑' && c <= '㉟' || c >= '㊱' && c <= '㊿') {
            return new Marker(Kind.CIRCLED, c - (c <= '㉟' ? '㉑' - 21 : '㊱' - 36), from, skip(norm, from + 1, to));
        }
        if (c >= '⑴' && c <= '⒇') {
            return new Marker(Kind.ARABIC_BRACKET, c - '⑴' + 1, from, skip(norm, from + 1, to));
        }
        if (c >= '⒈' && c <= '⒛') {
            return new Marker(Kind.ARABIC, c - '⒈' + 1, from, skip(norm, from + 1, to));
        }
        if (c == '(' || c >= '0' && c <= '9') {
            Matcher m = at(ARABIC_BRACKET, norm, from, to);
            if (m != null) {
                return marker(Kind.ARABIC_BRACKET, m.group(1) != null ? m.group(1) : m.group(2), m, to);
            }
            m = at(c == '(' ? BRACKET : ARABIC, norm, from, to);
            return m == null ? null : marker(c == '(' ? Kind.BRACKET : Kind.ARABIC, m.group(1), m, to);
        }
        if (ChineseNumber.DIGITS.indexOf(c) >= 0) {
            Matcher m = at(SPOKEN, norm, from, to);
            return m == null ? null : marker(Kind.SPOKEN, m.group(1), m, to);
        }
        if (c == '第' || c == '其') {
            Matcher m = at(ORDINAL, norm, from, to);
            if (m != null) {
                return marker(Kind.SPOKEN, m.group(1), m, to);
            }
        }
        if (c == '首' || c == '其' || c == '再' || c == '最') {
            Matcher m = at(SEQUENCE, norm, from, to);
            if (m != null) {
                int value = switch (m.group(1)) {
                    case "首先" -> 1;
                    case "其次" -> 2;
                    case "再次" -> 3;
                    default -> 0;
                };
                return new Marker(Kind.SPOKEN, value, from, m.end());
            }
        }
        return null;
    }

    /** 任务一:… always; 任务1抓排查 and 任务一抓排查 only as a short line, since 工程一期 and 专项三级 are words. */
    private static boolean namedHeading(String norm, Matcher m, int to) {
        char last = norm.charAt(m.end() - 1);
        boolean marked = !Character.isIdeographic(last) && !Character.isDigit(last) && last != ' ';
        boolean heading = to - m.start() <= LONGEST_NAMED
                && SourceText.indexOf(norm, ',', m.end(), to) == to
                && m.end() < to
                && (MEASURES + "览期批般些律定直起切致体类阶等").indexOf(norm.charAt(m.end())) < 0;
        return marked || heading;
    }

    /** The number of four digits that goes on with a running list; elsewhere four digits are a year. */
    static @Nullable Marker thousands(String norm, int from, int to, int reached) {
        Matcher m = reached < 999 ? null : at(HUNDREDS, norm, from, to);
        Marker marker = m == null ? null : marker(Kind.ARABIC, m.group(1), m, to);
        return marker != null && marker.value() == reached + 1 ? marker : null;
    }

    /** A digit directly before the words, 1加强…; only a running sequence of such lines makes it a number. */
    static @Nullable Marker bare(String norm, int from, int to) {
        Matcher m = at(BARE, norm, from, to);
        return m == null ? null : marker(Kind.ARABIC, m.group(1), m, to);
    }

    /** The value of a number in characters whose 是 is missing (三构建…), or -1. */
    static int withoutSpokenWord(String norm, int from, int to) {
        int end = from;
        while (end < to && end - from < 3 && ChineseNumber.DIGITS.indexOf(norm.charAt(end)) >= 0) {
            end++;
        }
        if (end == from
                || end >= to
                || !Character.isIdeographic(norm.charAt(end))
                || MEASURES.indexOf(norm.charAt(end)) >= 0) {
            return -1;
        }
        return ChineseNumber.parse(norm.substring(from, end));
    }

    private static @Nullable Matcher at(Pattern pattern, String norm, int from, int to) {
        Matcher m = pattern.matcher(norm).region(from, Math.min(to, from + 24));
        return m.lookingAt() ? m : null;
    }

    private static @Nullable Marker marker(Kind kind, String digits, Matcher m, int to) {
        int value = ChineseNumber.parse(digits);
        return value < 1 || m.end() >= to ? null : new Marker(kind, value, m.start(), m.end());
    }

    private static int skip(String norm, int from, int to) {
        int i = from;
        while (i < to && (norm.charAt(i) == ' ' || norm.charAt(i) == '、' || norm.charAt(i) == '.')) {
            i++;
        }
        return i;
    }
}
