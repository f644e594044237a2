package app.workplan.service.document.parser;

import app.workplan.domain.plan.Comparator;
import app.workplan.service.document.ParsedDocument.Baseline;
import app.workplan.service.document.ParsedDocument.Recurrence;
import app.workplan.service.document.ParsedDocument.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 目标值: numbers an item must reach; conditions, capacities and slogans give none. */
final class TargetReader {

    static final String NUMBER = "(" + ChineseNumber.PATTERN + ")";
    static final String UNIT =
            "(%|个百分点|处|个|人次|人|名|家次|家|支|座|台套|台|套|户|场次|场|项|公里|千米|亩|平方米|立方米|吨|万元|亿元|元|辆|艘|架|部|条|件|份|栋|级|小时|分钟|学时|课时|天|工作日|次|期|起)";
    private static final String AMOUNT = NUMBER + " ?(?:万)?" + UNIT;
    private static final String REACH =
            "(?:达到|达|提高到|提升到|提高至|提升至|增加到|完成|建成|建设|新建|创建|打造|组建|建立|培育|培养|培训|新增|配备|配置|设立|压减至|压减到|降至|降到|下降到|控制在|控制到|缩短至|缩短到|整治|整改|销号|改造|取缔|关闭|举办|组织|开展|召开|检查|发放)";

    private static final Pattern BOUND =
            Pattern.compile("(不少于|不低于|不小于|不得少于|不得低于|至少|最少|≥|>=|不超过|不高于|不大于|不多于|不得超过|≤|<=) ?" + AMOUNT);
    private static final Pattern CLOSED_BOUND =
            Pattern.compile(REACH + "([^,。;:\\d■率数]{0,8}?)" + AMOUNT + "(?:及)?(以上|以内|以下|之内|之上)");
    private static final Pattern CHANGE =
            Pattern.compile("(下降|降低|减少|压降|压减|增长|提高|提升|增加) ?(?:了)? ?" + NUMBER + " ?(%|个百分点)");
    private static final Pattern REACHED =
            Pattern.compile(REACH + "([^,。;:\\d■率数]{0,6}?)(\\d{1,9}(?:\\.\\d{1,4})?) ?(?:万)?" + UNIT);
    private static final Pattern SERVICE = Pattern.compile(NUMBER + " ?(小时|分钟)(?:之内|以内|内)");
    private static final Pattern ALL = Pattern.compile(
            "(\\d{1,6}) ?" + UNIT + "[^,。;]{1,28}?(?:全部|全面)[^,。;\\d]{0,6}(?:退出|到位|完成|销号|整改|整治|达标|建成|关闭|取缔|清零|投用|拆除)");

    private static final Pattern LEAST = Pattern.compile("不少于|不低于|不小于|不得少于|不得低于|至少|最少|≥|>=|以上|之上");
    private static final Pattern NOT_REACHED = Pattern.compile("[每第近前不]|一岗|为期");
    private static final Pattern BACK = Pattern.compile("同比|已|累计|(?<![较比与同])(?:去年|上年)|截至|截止|以来|近[一二三四五六七八九十\\d]+年");

    private final SourceText source;
    private final int from;
    private final int to;
    private final Claims claims;
    private final List<Target> found = new ArrayList<>();

    private TargetReader(SourceText source, int from, int to) {
        this.source = source;
        this.from = from;
        this.to = to;
        this.claims = new Claims(from, to);
    }

    /** The targets in [from, to), in order; a count per period that is already a frequency is left out. */
    static List<Target> read(SourceText source, int from, int to, List<Recurrence> frequencies) {
        TargetReader reader = new TargetReader(source, from, to);
        frequencies.forEach(r -> reader.claims.take(r.start(), r.end()));
        return reader.read();
    }

    private List<Target> read() {
        each(ALL, m -> add(m, Comparator.EQUAL, m.group(1), m.group(2)));
        each(BOUND, m -> add(m, bound(m.group(1)), m.group(2), m.group(3)));
        each(CLOSED_BOUND, m -> add(m, bound(m.group(4)), m.group(2), m.group(3)));
        each(CHANGE, m -> add(m, change(m.group(1)), m.group(2), m.group(3)));
        each(SERVICE, m -> add(m, Comparator.AT_MOST, m.group(1), m.group(2)));
        each(REACHED, m -> {
            if (!NOT_REACHED.matcher(m.group(1)).find()) {
                add(m, reached(m), m.group(2), m.group(3));
            }
        });
        found.sort(java.util.Comparator.comparingInt(Target::start));
        return List.copyOf(found);
    }

    private interface Reading {
        void of(Matcher m);
    }

    private void each(Pattern pattern, Reading reading) {
        Matcher m = pattern.matcher(source.masked())
                .region(from, to)
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        while (m.find()) {
            reading.of(m);
        }
    }

    private static Comparator bound(String word) {
        return LEAST.matcher(word).matches() ? Comparator.AT_LEAST : Comparator.AT_MOST;
    }

    private static Comparator change(String word) {
        return word.matches("增长|提高|提升|增加") ? Comparator.INCREASE : Comparator.DECREASE;
    }

    private static Comparator reached(Matcher m) {
        String verb = m.group();
        if (verb.startsWith("控制") || verb.startsWith("压减") || verb.startsWith("缩短") || verb.startsWith("降")) {
            return Comparator.AT_MOST;
        }
        boolean full = m.group(2).equals("100") && m.group(3).equals("%");
        return verb.startsWith("达") && !full ? Comparator.AT_LEAST : Comparator.EQUAL;
    }

    private void add(Matcher m, Comparator comparator, String number, String unit) {
        BigDecimal value = value(number);
        if (value == null || looksBack(source, m) || condition(source, m) || !claims.take(m.start(), m.end())) {
            return;
        }
        String words = source.wording(m.start(), m.end());
        found.add(new Target(
                words, name(source, m, unit), comparator, value, unit, baseline(source, m), m.start(), m.end()));
    }

    static @Nullable BigDecimal value(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return new BigDecimal(number);
        }
        int value = ChineseNumber.parse(number);
        return value < 0 ? null : BigDecimal.valueOf(value);
    }

    /** 与2016年相比, 较2020年: the year a change is measured against, told in the same sentence before it. */
    private static @Nullable Baseline baseline(SourceText source, Matcher m) {
        return baseline(source.masked().substring(clauseStart(source, m.start(), "。;\n", 120), m.start()));
    }

    static @Nullable Baseline baseline(String before) {
        Matcher year = Pattern.compile("(?:与|比|较|同)(20\\d\\d)年").matcher(before);
        Integer last = null;
        while (year.find()) {
            last = Integer.valueOf(year.group(1));
        }
        return last == null ? null : new Baseline(last, null);
    }

    /** 已完成3处, 去年下降5%, 同比: a report of the past. */
    private static boolean looksBack(SourceText source, Matcher m) {
        String before = source.masked().substring(clauseStart(source, m.start(), "。;\n", 40), m.start());
        String after =
                source.masked().substring(m.end(), Math.min(source.masked().length(), m.end() + 2));
        return BACK.matcher(before).find() || m.group().contains("了") || after.startsWith("/");
    }

    /** 10人以上的企业, 停用3年以上: says which cases are meant. */
    private static boolean condition(SourceText source, Matcher m) {
        String after =
                source.masked().substring(m.end(), Math.min(source.masked().length(), m.end() + 1));
        char before = m.start() > 0 ? source.masked().charAt(m.start() - 1) : ' ';
        boolean told = m.pattern() == BOUND || m.pattern() == SERVICE;
        return after.equals("的") && !told || before == '/' || before == '.' || Character.isDigit(before);
    }

    /** What is measured: the words before a percentage, the things counted after a count. */
    private static String name(SourceText source, Matcher m, String unit) {
        int end = m.end();
        while (end < source.norm().length()
                && end - m.end() < 24
                && ",。;:、\n)(".indexOf(source.norm().charAt(end)) < 0) {
            end++;
        }
        String after = source.wording(m.end(), end);
        after = after.startsWith("的") ? after.substring(1) : after;
        int start = clauseStart(source, m.start(), ",。;:\n", 40);
        String before = source.wording(start, m.start());
        boolean counted = !unit.startsWith("%") && !unit.equals("小时") && !unit.equals("分钟") && after.length() >= 2;
        if (counted && m.pattern() != ALL) {
            return after;
        }
        return before.length() >= 2 ? before : after.isEmpty() ? source.wording(m.start(), m.end()) : after;
    }

    private static int clauseStart(SourceText source, int from, String stops, int reach) {
        int start = from;
        while (start > 0 && from - start < reach && stops.indexOf(source.norm().charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }
}
