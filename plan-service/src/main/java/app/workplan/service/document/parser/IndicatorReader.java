package app.workplan.service.document.parser;

import app.workplan.domain.plan.Comparator;
import app.workplan.service.document.ParsedDocument.Baseline;
import app.workplan.service.document.ParsedDocument.Indicator;
import app.workplan.service.document.ParsedDocument.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 指标: from goal sentences, 某率达到92%以上, 与2016年相比某数下降40%; tables are read by {@link IndicatorTable}. */
final class IndicatorReader {

    private static final Pattern VALUE =
            Pattern.compile("(达到|达|不低于|不少于|不高于|控制在|不超过|≥|≤|下降|降低|减少|增长|提高|提升|保持在|为)?(到|至)? ?(?<![\\d.])"
                    + Amounts.DIGITS + " ?" + Amounts.UNIT + "(以上|以内|以下|之内)?");
    private static final Pattern DOUBLE = Pattern.compile("翻([一两二])番");
    private static final Pattern VALUE_BEFORE = Pattern.compile("\\d ?" + Amounts.UNIT + "(?:以上|以内|以下|之内)?(?:[、和]|以及)");
    private static final Pattern PAST = Pattern.compile("已|累计|共发生|共[\\d]|分别|以来|“?十[二三四]五”?期间");
    private static final Pattern YEAR_ON_YEAR = Pattern.compile("同比");
    private static final Pattern WISHED = Pattern.compile("确保|力争|目标|实现|努力|争取");
    private static final Pattern OPENING_YEAR = Pattern.compile("\\s*(20\\d\\d)年(?![底末])");
    private static final Pattern DUE_YEAR = Pattern.compile("到(20\\d\\d)年[底末]?");
    private static final Pattern BASE_YEAR =
            Pattern.compile("(?:(?:较|比|与|同)(?:20\\d\\d|上|去)年(?:同期)?(?:相比|比)?|同比|环比)(?:分别|均)?(?:再)?$");
    private static final Pattern ENUMERATION = Pattern.compile(
            "^(?:[一二三四五六七八九十]+是|\\d{1,2}(?:\\.\\d{1,2}){0,2} ?[.、]?|\\(\\d{1,2}\\)|[①-⑳]|其中|确保|力争|努力|使|实现|到20\\d\\d年[底末]?|和|全面|全年(?=[^\\u4e00-\\u9fff]))+ ?");
    private static final Pattern COUNTED_NAME = Pattern.compile("(?:[数率值量额例重]|占比|水平|面积|规模|覆盖面|满意度|指数)$");
    private static final Pattern EVENT = Pattern.compile("(?:事故|伤亡|死亡|案件|事件)$");

    private IndicatorReader() {}

    /** The indicators told in the sentences of [from, to). */
    static List<Indicator> sentences(SourceText source, int from, int to, @Nullable Period period) {
        List<Indicator> found = new ArrayList<>();
        Matcher m = VALUE.matcher(source.masked()).region(from, to);
        while (m.find()) {
            int sentence = back(source.norm(), m.start(), from, "。;\n", 200);
            if (past(source, sentence, m, period)) {
                continue;
            }
            add(source, from, m, comparator(m), new BigDecimal(m.group(3)), m.group(4), period, found);
        }
        m = DOUBLE.matcher(source.masked()).region(from, to);
        while (m.find()) {
            BigDecimal more = BigDecimal.valueOf(m.group(1).equals("一") ? 100 : 300);
            add(source, from, m, Comparator.INCREASE, more, "%", period, found);
        }
        found.sort(java.util.Comparator.comparingInt(Indicator::start));
        return found;
    }

    private static void add(
            SourceText source,
            int from,
            Matcher m,
            Comparator comparator,
            BigDecimal value,
            String unit,
            @Nullable Period period,
            List<Indicator> found) {
        int clause = clause(source.norm(), m.start(), from);
        String before = source.norm().substring(back(source.norm(), m.start(), from, "。;\n", 200), m.start());
        boolean event = value.signum() == 0 || comparator == Comparator.AT_MOST && "起人例".contains(unit);
        for (int[] part : clause == m.start() ? List.<int[]>of() : names(source.norm(), clause, m.start(), event)) {
            found.add(new Indicator(
                    source.wording(part[0], part[1]),
                    comparator,
                    value,
                    unit,
                    dueIn(before, period),
                    TargetReader.baseline(before),
                    part[0],
                    m.end()));
        }
    }

    /** The start of the words that name the value: after the clause's mark, or after the value before it: 下降6%以上、死亡人数. */
    private static int clause(String norm, int at, int from) {
        int clause = back(norm, at, from, ",。;:(\n", 60);
        boolean bracket = clause > from
                && norm.charAt(clause - 1) == '('
                && norm.substring(clause, at).indexOf(')') >= 0;
        clause = bracket ? back(norm, clause - 1, from, ",。;:(\n", 60) : clause;
        Matcher before = VALUE_BEFORE.matcher(norm).region(clause, at);
        while (before.find()) {
            clause = before.end();
        }
        while (clause < at && norm.charAt(clause) == ' ') {
            clause++;
        }
        return clause;
    }

    /** Whether the sentence tells what was: 已…, 同比… without a wish, or a year before the plan's first. */
    private static boolean past(SourceText source, int sentence, Matcher m, @Nullable Period period) {
        String before = source.norm().substring(sentence, m.start());
        Matcher year = OPENING_YEAR.matcher(before);
        boolean earlier = year.lookingAt()
                && period != null
                && Integer.parseInt(year.group(1)) < period.from().getYear();
        boolean yearOnYear =
                YEAR_ON_YEAR.matcher(before).find() && !WISHED.matcher(before).find();
        return earlier || yearOnYear || PAST.matcher(before).find();
    }

    private static @Nullable LocalDate dueIn(String sentence, @Nullable Period period) {
        Matcher year = DUE_YEAR.matcher(sentence);
        LocalDate told = year.find() ? LocalDate.of(Integer.parseInt(year.group(1)), 12, 31) : null;
        return told != null && period != null && period.contains(told) ? told : due(period);
    }

    /** The names before a value: several, when 、 joins countable ones (起数、死亡人数). */
    private static List<int[]> names(String norm, int from, int to, boolean event) {
        Matcher lead = ENUMERATION.matcher(norm).region(from, to);
        int start = lead.lookingAt() ? lead.end() : from;
        Matcher base = BASE_YEAR.matcher(norm).region(start, to);
        if (base.find()) {
            return names(norm, start, base.start(), event);
        }
        List<int[]> parts = new ArrayList<>();
        int at = start;
        boolean countable = true;
        for (int i = start; i <= to; i++) {
            if (i == to || norm.charAt(i) == '、') {
                parts.add(new int[] {at, i});
                countable &= i - at >= 3 && "数率值量额".indexOf(norm.charAt(i - 1)) >= 0;
                at = i + 1;
            }
        }
        if (countable) {
            return parts;
        }
        boolean indicator = to - start >= 4 && named(norm, start, to, event);
        return indicator ? List.of(new int[] {start, to}) : List.of();
    }

    private static boolean named(String norm, int from, int to, boolean event) {
        String name = norm.substring(from, to);
        return COUNTED_NAME.matcher(name).find() || event && EVENT.matcher(name).find();
    }

    private static Comparator comparator(Matcher m) {
        boolean full = m.group(3).equals("100") && m.group(4).equals("%");
        String sign = m.group(1) == null ? "" : m.group(1);
        String bound = m.group(5) == null ? "" : m.group(5);
        boolean level = m.group(2) != null;
        return switch (sign) {
            case "下降", "降低", "减少" -> level ? Comparator.AT_MOST : Comparator.DECREASE;
            case "增长", "提高", "提升" -> level ? Comparator.AT_LEAST : Comparator.INCREASE;
            case "控制在", "不超过", "不高于", "≤" -> Comparator.AT_MOST;
            case "", "为", "保持在" ->
                bound.equals("以上") ? Comparator.AT_LEAST : bound.isEmpty() ? Comparator.EQUAL : Comparator.AT_MOST;
            default -> full ? Comparator.EQUAL : Comparator.AT_LEAST;
        };
    }

    static @Nullable LocalDate due(@Nullable Period period) {
        return period == null ? null : period.to();
    }

    static Baseline baseline(int year, BigDecimal value) {
        return new Baseline(year, value);
    }

    private static int back(String norm, int from, int least, String stops, int reach) {
        int at = from;
        while (at > least && from - at < reach && stops.indexOf(norm.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }
}
