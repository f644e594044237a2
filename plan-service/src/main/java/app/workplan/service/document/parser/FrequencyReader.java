package app.workplan.service.document.parser;

import app.workplan.domain.task.Frequency;
import app.workplan.service.document.ParsedDocument.Recurrence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 频次要求: how often per countable period; 定期, 适时, 常态化 and 24小时 tell none. */
final class FrequencyReader {

    private static final String TIMES = "(?:次|场|期|轮|遍|回|批次)";
    private static final Pattern EVERY = Pattern.compile("每(?:个)?(日|天|周|星期|月|季度|季|半年|年度|年)(?![的个份级])");
    private static final Pattern COUNT =
            Pattern.compile("(" + ChineseNumber.PATTERN + ") ?(?:场)?" + TIMES + "(?!性|序|数|要)");
    private static final Pattern QUANTITY = Pattern.compile("(?:不少于|不低于|至少|增长|下降|提高) ?\\d");
    private static final String MEETING = "(?:预判|研判|会商|例会|调度|通报|巡查|检查|督查|排查|督导|自查|分析会|分析研判|工作例会)";
    private static final Pattern RHYTHM = Pattern.compile("(?<![一二三四第1-4每上下\\d])(季度|月度|半年度?)(?:一)?" + MEETING);
    private static final Pattern SHORT_RHYTHM = Pattern.compile("(?<=[、,。;:“\"( 行])(日|周|月|季)(?:一)?" + MEETING);
    private static final Pattern IN_YEAR =
            Pattern.compile("(?:年内|全年|本年度|今年|年度内|一年|年)(?:[^,。;■\\n每]{0,24}?)(?:至少|不少于|不低于|最少)(?:[^,。;■\\n每]{0,16}?)("
                    + ChineseNumber.PATTERN + ") ?" + TIMES);

    private FrequencyReader() {}

    static List<Recurrence> read(SourceText source, int from, int to) {
        List<Recurrence> found = new ArrayList<>();
        Matcher m = at(EVERY, source, from, to);
        while (m.find()) {
            every(source, m, to, found);
        }
        for (Pattern pattern : List.of(RHYTHM, SHORT_RHYTHM)) {
            m = at(pattern, source, from, to);
            while (m.find()) {
                add(source, found, m.start(), m.end(), per(m.group(1)), 1);
            }
        }
        m = at(IN_YEAR, source, from, to);
        while (m.find()) {
            add(source, found, m.start(), m.end(), Frequency.YEAR, ChineseNumber.parse(m.group(1)));
        }
        found.sort(Comparator.comparingInt(Recurrence::start));
        return List.copyOf(found);
    }

    private static void every(SourceText source, Matcher m, int to, List<Recurrence> found) {
        String text = source.masked();
        int stop = m.end();
        while (stop < to && stop - m.end() < 40 && "。;,\n每".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        Matcher count = COUNT.matcher(text).region(m.end(), stop);
        if (count.find()) {
            add(source, found, m.start(), count.end(), per(m.group(1)), ChineseNumber.parse(count.group(1)));
            return;
        }
        String rest = text.substring(m.end(), stop);
        boolean amount = QUANTITY.matcher(rest).find() || rest.contains("%") || rest.startsWith("24");
        if (rest.strip().length() >= 2 && !amount) {
            add(source, found, m.start(), stop, per(m.group(1)), 1);
        }
    }

    private static void add(
            SourceText source, List<Recurrence> found, int from, int to, @Nullable Frequency per, int count) {
        if (per != null && count > 0 && found.stream().noneMatch(r -> r.start() < to && from < r.end())) {
            found.add(new Recurrence(source.wording(from, to), per, count, from, to));
        }
    }

    private static @Nullable Frequency per(String word) {
        return switch (word) {
            case "日", "天" -> Frequency.DAY;
            case "周", "星期" -> Frequency.WEEK;
            case "月", "月度" -> Frequency.MONTH;
            case "季", "季度" -> Frequency.QUARTER;
            case "半年", "半年度" -> Frequency.HALF_YEAR;
            default -> Frequency.YEAR;
        };
    }

    private static Matcher at(Pattern pattern, SourceText source, int from, int to) {
        return pattern.matcher(source.masked())
                .region(from, to)
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }
}
