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
            "(?:达到|达|提高到|提升到|提高至|提升至|增加到|完成|建成|建设|新建|创建|打造|组建|建立|培育|培养|培训|新增|配备|配置|设立|压减至|压减到|降至|降到|下降到|控制在|控制到|缩短至|缩短到|整治|整改|销号|改造|取缔|关闭|举办|组织)";

    private static final Pattern BOUND =
            Pattern.compile("(不少于|不低于|不小于|不得少于|不得低于|至少|最少|≥|>=|不超过|不高于|不大于|不多于|不得超过|≤|<=) ?" + AMOUNT);
    private static final Pattern CLOSED_BOUND =
            Pattern.compile(REACH + "([^,。;:\\d■]{0,8}?)" + AMOUNT + "(?:及)?(以上|以内|以下|之内|之上)");
    private static final Pattern CHANGE =
            Pattern.compile("(下降|降低|减少|压降|压减|增长|提高|提升|增加) ?(?:了)? ?" + NUMBER + " ?(%|个百分点)");
    private static final Pattern REACHED =
            Pattern.compile(REACH + "([^,。;:\\d■]{0,6}?)(\\d{1,9}(?:\\.\\d{1,4})?) ?(?:万)?" + UNIT);
    private static final Pattern SERVICE = Pattern.compile(NUMBER + " ?(小时|分钟)(?:之内|以内|内)");
    private static final Pattern ALL = Pattern.compile(
            "(\\d{1,6}) ?" + UNIT + "[^,。;]{1,28}?(?:全部|全面)[^,。;\\d]{0,6}(?:退出|到位|完成|销号|整改|整治|达标|建成|关闭|取缔|清零|投用|拆除)");

    private TargetReader() {}

    /** The targets in [from, to); a count per period that is already a frequency is left out. */
    static List<Target> read(SourceText source, int from, int to, List<Recurrence> frequencies) {
        List<Target> found = new ArrayList<>();
        Matcher m = at(ALL, source, from, to);
        while (m.find()) {
            add(source, found, frequencies, m, Comparator.EQUAL, m.group(1), m.group(2));
        }
        m = at(BOUND, source, from, to);
        while (m.find()) {
            boolean least = m.group(1).matches("不少于|不低于|不小于|不得少于|不得低于|至少|最少|≥|>=");
            add(
                    source,
                    found,
                    frequencies,
                    m,
                    least ? Comparator.AT_LEAST : Comparator.AT_MOST,
                    m.group(2),
                    m.group(3));
        }
        m = at(CLOSED_BOUND, source, from, to);
        while (m.find()) {
            boolean least = m.group(4).endsWith("上");
            add(
                    source,
                    found,
                    frequencies,
                    m,
                    least ? Comparator.AT_LEAST : Comparator.AT_MOST,
                    m.group(2),
                    m.group(3));
        }
        m = at(CHANGE, source, from, to);
        while (m.find()) {
            Comparator way = m.group(1).matches("增长|提高|提升|增加") ? Comparator.INCREASE : Comparator.DECREASE;
            add(source, found, frequencies, m, way, m.group(2), m.group(3));
        }
        m = at(SERVICE, source, from, to);
        while (m.find()) {
            add(source, found, frequencies, m, Comparator.AT_MOST, m.group(1), m.group(2));
        }
        m = at(REACHED, source, from, to);
        while (m.find()) {
            if (!m.group(1).matches(".*(每|第|近|前|一岗|不).*")) {
                add(source, found, frequencies, m, reached(m), m.group(2), m.group(3));
            }
        }
        found.sort(java.util.Comparator.comparingInt(Target::start));
        return List.copyOf(found);
    }

    private static Comparator reached(Matcher m) {
        String verb = m.group();
        if (verb.startsWith("控制") || verb.startsWith("压减") || verb.startsWith("缩短") || verb.startsWith("降")) {
            return Comparator.AT_MOST;
        }
        boolean full = m.group(2).equals("100") && m.group(3).equals("%");
        return verb.startsWith("达") && !full ? Comparator.AT_LEAST : Comparator.EQUAL;
    }

    private static void add(
            SourceText source,
            List<Target> found,
            List<Recurrence> frequencies,
            Matcher m,
            Comparator comparator,
            String number,
            String unit) {
        BigDecimal value = value(number);
        if (value == null || looksBack(source, m) || condition(source, m)) {
            return;
        }
        boolean taken = found.stream().anyMatch(t -> t.start() < m.end() && m.start() < t.end())
                || frequencies.stream().anyMatch(r -> r.start() < m.end() && m.start() < r.end());
        if (!taken) {
            found.add(new Target(
                    source.wording(m.start(), m.end()),
                    name(source, m),
                    comparator,
                    value,
                    unit,
                    baseline(source, m),
                    m.start(),
                    m.end()));
        }
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
        return before.matches("(?s).*(同比|已|累计|去年|上年|截至|截止|以来|近[一二三四五六七八九十\\d]+年).*")
                || m.group().contains("了")
                || after.startsWith("/");
    }

    /** 10人以上的企业, 停用3年以上: says which cases are meant. */
    private static boolean condition(SourceText source, Matcher m) {
        String after =
                source.masked().substring(m.end(), Math.min(source.masked().length(), m.end() + 1));
        char before = m.start() > 0 ? source.masked().charAt(m.start() - 1) : ' ';
        boolean told = m.pattern() == BOUND || m.pattern() == SERVICE;
        return after.equals("的") && !told || before == '/' || before == '.' || Character.isDigit(before);
    }

    private static String name(SourceText source, Matcher m) {
        int start = clauseStart(source, m.start(), ",。;:\n", 40);
        String words = source.wording(start, m.start());
        if (words.length() >= 2) {
            return words;
        }
        int end = m.end();
        while (end < source.norm().length()
                && end - m.end() < 24
                && ",。;:、\n)".indexOf(source.norm().charAt(end)) < 0) {
            end++;
        }
        String rest = source.wording(m.end(), end);
        return rest.isEmpty() ? source.wording(m.start(), m.end()) : rest;
    }

    private static int clauseStart(SourceText source, int from, String stops, int reach) {
        int start = from;
        while (start > 0 && from - start < reach && stops.indexOf(source.norm().charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static Matcher at(Pattern pattern, SourceText source, int from, int to) {
        return pattern.matcher(source.masked())
                .region(from, to)
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }
}
