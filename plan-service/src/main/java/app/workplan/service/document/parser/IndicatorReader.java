package app.workplan.service.document.parser;

import app.workplan.domain.plan.Comparator;
import app.workplan.service.document.ParsedDocument.Baseline;
import app.workplan.service.document.ParsedDocument.Indicator;
import app.workplan.service.document.ParsedDocument.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 指标: from goal sentences, 某率达到92%以上, 与2016年相比某数下降40%; tables are read by {@link IndicatorTable}. */
final class IndicatorReader {

    private static final Pattern VALUE = Pattern.compile(
            "(达到|达|不低于|不少于|控制在|不超过|≥|≤|下降|降低|减少|增长|提高|提升)(?:到|至)? ?(\\d{1,9}(?:\\.\\d{1,4})?) ?(%|个百分点|人|起|亿元|万元|公里|支|处|家|分钟|小时)(以上|以内|以下)?");
    private static final Pattern PAST = Pattern.compile("同比|已|累计|共发生|共[\\d]|分别|以来|“?十[二三四]五”?期间");
    private static final Pattern BASE_YEAR = Pattern.compile("(?:较|比|与|同)(?:20\\d\\d|上|去)年(?:相比|比)?(?:分别|均)?(?:再)?$");
    private static final Pattern ENUMERATION =
            Pattern.compile("^(?:[一二三四五六七八九十]+是|其中|确保|力争|努力|使|实现|到20\\d\\d年[底末]?|和|全面|全年)+");

    private IndicatorReader() {}

    /** The indicators told in the sentences of [from, to). */
    static List<Indicator> sentences(SourceText source, int from, int to, @Nullable Period period) {
        List<Indicator> found = new ArrayList<>();
        Matcher m = VALUE.matcher(source.masked()).region(from, to);
        while (m.find()) {
            int sentence = back(source.norm(), m.start(), from, "。;\n", 200);
            int clause = back(source.norm(), m.start(), from, ",。;:(\n", 60);
            String before = source.norm().substring(sentence, m.start());
            if (clause == m.start()
                    || PAST.matcher(before).find()
                    || PAST.matcher(m.group()).find()) {
                continue;
            }
            for (int[] part : names(source.norm(), clause, m.start())) {
                found.add(new Indicator(
                        source.wording(part[0], part[1]),
                        comparator(m),
                        new java.math.BigDecimal(m.group(2)),
                        m.group(3),
                        due(period),
                        TargetReader.baseline(before),
                        part[0],
                        m.end()));
            }
        }
        return found;
    }

    /** The names before a value: several, when 、 joins countable ones (起数、死亡人数). */
    private static List<int[]> names(String norm, int from, int to) {
        Matcher lead = ENUMERATION.matcher(norm).region(from, to);
        int start = lead.lookingAt() ? lead.end() : from;
        Matcher base = BASE_YEAR.matcher(norm).region(start, to);
        if (base.find()) {
            return names(norm, start, base.start());
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
        boolean indicator = to - start >= 4 && "数率值量额例重".indexOf(norm.charAt(to - 1)) >= 0;
        return indicator ? List.of(new int[] {start, to}) : List.of();
    }

    private static Comparator comparator(Matcher m) {
        boolean full = m.group(2).equals("100") && m.group(3).equals("%");
        return switch (m.group(1)) {
            case "下降", "降低", "减少" -> Comparator.DECREASE;
            case "增长", "提高", "提升" -> Comparator.INCREASE;
            case "控制在", "不超过", "≤" -> Comparator.AT_MOST;
            default -> full ? Comparator.EQUAL : Comparator.AT_LEAST;
        };
    }

    static @Nullable LocalDate due(@Nullable Period period) {
        return period == null ? null : period.to();
    }

    static Baseline baseline(int year, java.math.BigDecimal value) {
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
