package app.workplan.service.document.parser;

import app.workplan.domain.task.Frequency;
import app.workplan.service.document.ParsedDocument.Recurrence;
import app.workplan.service.document.parser.Clauses.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 频次要求: how often per countable period; 定期, 适时, 常态化 and 24小时 tell none. */
final class FrequencyReader {

    private static final String TIMES = "(?:次|场|期|轮|遍|回|批次)";
    private static final Shape EVERY =
            Shape.of(Pattern.compile("每(?:个)?(日|天|周|星期|月|季度|季|半年|学期|年度|学年|年)(?![的个份级])"), "每");
    private static final Shape BY =
            Shape.of(Pattern.compile("(?:按|逐(?!年))(日|天|周|月|季度|季|半年|年)(?:度)?(?![的计制龄份以底末度]|规划|方案|要求)"), "按逐");
    private static final Shape ONE_EACH = Shape.of(Pattern.compile("(?<![\\d第十])一(日|周|月|季度|季|年)一(?!度|[次届])"), "一");
    private static final Shape TIMES_PER =
            Shape.of(Pattern.compile("(?<!每)(半年|一年|一周)(?:至少|不少于)?(" + ChineseNumber.PATTERN + ")" + TIMES), "年周");
    private static final Pattern COUNT =
            Pattern.compile("(" + ChineseNumber.PATTERN + ") ?(?:场)?" + TIMES + "(?!性|序|数|要)");
    private static final Pattern QUANTITY = Pattern.compile("(?:不少于|不低于|至少|增长|下降|提高) ?\\d");
    private static final String MEETING = "(?:预判|研判|会商|例会|调度|通报|巡查|检查|督查|排查|督导|自查|抽查|考评|讲评|评估|巡检|盘点|分析会|分析研判|工作例会)";
    private static final Shape RHYTHM =
            Shape.of(Pattern.compile("(?<![一二三四第1-4每上下\\d])(季度|月度|半年度?)(?:一)?" + MEETING), "季月半");
    private static final Shape SHORT_RHYTHM =
            Shape.of(Pattern.compile("(?<=[、,。;:“\"( 行])(日|周|月|季)(?:一)?" + MEETING), "日周月季");
    private static final Shape IN_YEAR = Shape.of(
            Pattern.compile("(?:年内|全年|本年度|今年|年度内|一年|年)(?:[^,。;■\\n每]{0,24}?)(?:至少|不少于|不低于|最少)(?:[^,。;■\\n每]{0,16}?)("
                    + ChineseNumber.PATTERN + ") ?" + TIMES),
            "年");

    private final SourceText source;
    private final int from;
    private final int to;
    private final Claims claims;
    private final List<Recurrence> found = new ArrayList<>();

    private FrequencyReader(SourceText source, int from, int to) {
        this.source = source;
        this.from = from;
        this.to = to;
        this.claims = new Claims(from, to);
    }

    /** The rhythms told in [from, to), in order. */
    static List<Recurrence> read(SourceText source, int from, int to) {
        return new FrequencyReader(source, from, to).read();
    }

    private List<Recurrence> read() {
        each(EVERY, this::every);
        each(RHYTHM, m -> add(m.start(), m.end(), per(m.group(1)), 1));
        each(SHORT_RHYTHM, m -> add(m.start(), m.end(), per(m.group(1)), 1));
        each(BY, this::every);
        each(ONE_EACH, m -> add(m.start(), actEnd(m.end()), per(m.group(1)), 1));
        each(
                TIMES_PER,
                m -> add(m.start(), m.end(), per(m.group(1).replace("一", "")), ChineseNumber.parse(m.group(2))));
        each(IN_YEAR, m -> add(m.start(), m.end(), Frequency.YEAR, ChineseNumber.parse(m.group(1))));
        found.sort(Comparator.comparingInt(Recurrence::start));
        return List.copyOf(found);
    }

    private void every(Matcher m) {
        String text = source.masked();
        int stop = actEnd(m.end());
        Matcher count = COUNT.matcher(text).region(m.end(), stop);
        if (count.find()) {
            add(m.start(), count.end(), per(m.group(1)), ChineseNumber.parse(count.group(1)));
            return;
        }
        Matcher amount = QUANTITY.matcher(text).region(m.end(), stop);
        int end = amount.find() ? amount.start() : stop;
        if (end < to && text.charAt(end) == '每') {
            end = subjectOfNext(text, m.end(), end);
        }
        String rest = text.substring(m.end(), end);
        if (rest.strip().length() >= 2 && rest.indexOf('%') < 0 && !rest.startsWith("24")) {
            add(m.start(), end, per(m.group(1)), 1);
        }
    }

    private int actEnd(int start) {
        int stop = start;
        while (stop < to
                && stop - start < 40
                && "。;,\n每".indexOf(source.masked().charAt(stop)) < 0
                && !nextRhythm(stop)) {
            stop++;
        }
        return stop;
    }

    private boolean nextRhythm(int at) {
        String text = source.masked();
        return text.charAt(at) == '、' && at + 1 < to && "按逐每".indexOf(text.charAt(at + 1)) >= 0;
    }

    /** 企业每周预判和班组每日…: what stands after the last 和 or 、 belongs to the next rhythm. */
    private static int subjectOfNext(String text, int from, int end) {
        int at = end;
        while (at > from + 2 && "和、及与".indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at > from + 2 ? at - 1 : end;
    }

    private void add(int start, int end, @Nullable Frequency per, int count) {
        if (per != null && count > 0 && claims.take(start, end)) {
            int subject = subject(start);
            found.add(new Recurrence(source.wording(subject, end), per, count, subject, end));
        }
    }

    /** Who acts: the words from the start of the clause, so that two rhythms of one item can be told apart. */
    private int subject(int start) {
        int at = start;
        while (at > from
                && start - at < 16
                && ",。;:、和 \n(“".indexOf(source.norm().charAt(at - 1)) < 0) {
            int open = source.norm().charAt(at - 1) == ')' ? source.norm().lastIndexOf('(', at - 1) : -1;
            at = open > Math.max(from, at - 12) ? open : at - 1;
        }
        boolean whole = at == from || start - at < 16;
        return whole && claims.take(at, start) ? at : start;
    }

    private static @Nullable Frequency per(String word) {
        return switch (word) {
            case "日", "天" -> Frequency.DAY;
            case "周", "星期" -> Frequency.WEEK;
            case "月", "月度" -> Frequency.MONTH;
            case "季", "季度" -> Frequency.QUARTER;
            case "半年", "半年度", "学期" -> Frequency.HALF_YEAR;
            default -> Frequency.YEAR;
        };
    }

    private void each(Shape shape, Consumer<Matcher> reading) {
        source.clauses().each(shape, from, to, reading);
    }
}
