package app.workplan.service.document.parser;

import app.workplan.service.document.ParseWarning.Code;
import app.workplan.service.document.ParsedDocument.Deadline;
import app.workplan.service.document.ParsedDocument.Period;
import app.workplan.service.document.parser.Clauses.Shape;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 完成时限: time words that name a last good day inside the plan's period (product rules, "Time words"). */
final class DeadlineReader {

    private static final String CN_MONTH = "\\d{1,2}|十[一二]?|[一二三四五六七八九]";
    private static final String VERB =
            "(?:全部|全面|基本|力争|正式|组织|如期)?(?:完成|组织|培训|做好|建成|开工|启动|实现|投用|投入使用|达到|出台|印发|举办|召开|开展|上线|竣工|验收|到位|轮训|组建|创建|采购|形成|提交|编制|汇总|报送|上报|部署|实施|推进|落实|制定|修订|检查|排查|整改|改造|建设|新建|更新|发布|公布|公示|通车|通水|通气|评估|考核|演练|评选|拆除|清理|关闭|淘汰|清零)";
    private static final Pattern MONTH = Pattern.compile("(?:(20\\d\\d)年|(去年|上年|明年|次年))?(?<![\\d.·第])(" + CN_MONTH
            + ")月(?:份)?(?:(底|末|上旬|中旬|下旬)|(\\d{1,2})(?:日|号))?((?:之|以)?前|(?:之|以)?内)?");
    private static final Shape BY_MONTH = Shape.opening(MONTH, "月", "0|1|2|3|4|5|6|7|8|9|去|上|明|次|十|一|二|三|四|五|六|七|八|九");
    private static final Shape YEAR_END = Shape.of(
            Pattern.compile(
                    "(?:(20\\d\\d)年度?|(?:今|本|当)年度?|(?<![\\d一二两三四五六七八九十几半近跨每多隔去往上前历次来明整])年度?)(?:之内|内|底|末)(?:之?前|以前)?"),
            "年");
    private static final Shape IN_YEAR =
            Shape.of(Pattern.compile("(?:到|至|在|于|力争)(20\\d\\d)年(?![\\d度底末内一二三四上下\\-—–~至到前])"), "年");
    private static final Shape SPAN = Shape.of(Pattern.compile("(20\\d\\d)年? ?[-—–~至到]{1,2} ?(20\\d\\d)年(?!度)"), "年");
    private static final Shape YEARS =
            Shape.of(Pattern.compile("(?<![\\d第近每一二三四五六七八九十])(" + ChineseNumber.PATTERN + ")年(?:时间)?(?:之|以)?内"), "年");
    private static final Shape HALF = Shape.of(Pattern.compile("(?:(20\\d\\d)年)?([上下])半年(前|内|底前|底|末)?"), "半");
    private static final Shape QUARTER =
            Shape.of(Pattern.compile("(?:(20\\d\\d)年)?(?<![每前上\\d])第?([一二三四1-4])季度(末|底|内)?(?:之?前)?"), "季");
    private static final Shape FLOOD =
            Shape.of(Pattern.compile("(?:主?汛期(?:到来|来临)?|入汛)之?前(?!后)|汛前(?=全面|全部|要|必须|基本|完成|组织完成)"), "汛");
    private static final Shape FESTIVAL =
            Shape.of(Pattern.compile("(春节|元旦|清明节?|五一|劳动节|端午节?|中秋节?|国庆节?)(?:假期|长假)?之?前(?!后|夕|期)"), "前");
    private static final Shape WHOLE_PERIOD =
            Shape.of(Pattern.compile("规划期(?:内|末|满)(?:之?前)?|“?十[一二三四五六]五”?(?:期末|末期|末)"), "期");
    private static final Pattern OCCASION = Pattern.compile("全国|国际|世界|减灾日|宣传[日周月]|消防日|咨询日|安全生产月|日”");
    private static final Pattern SEASON = Pattern.compile("(?:、[\\d至到-]{1,6}月){0,3}(?:为|是|属|系)");
    private static final Pattern DONE_BY_THEN = Pattern.compile(VERB);
    private static final Pattern SINCE = Pattern.compile("(?:截至到?|截止到?|自|从)\\s?\\z");
    private static final Pattern ONWARD = Pattern.compile("起|以来|开始|至|到|-|—|–|~|\\d");
    private static final Shape DUE_LABEL =
            Shape.of(Pattern.compile("(?:完成|办结|整改|办理|落实|实施|推进|进度)?(?:时限|时间|期限|日期|节点)(?:要求|安排|节点)? ?: ?"), ":");
    private static final Pattern TIME_HEADING = Pattern.compile(
            "(?:(?:" + CN_MONTH + ")[、至和-])?(?:" + CN_MONTH + ")月(?:份)?(?:[上中下]旬|底|初)?|第?[一二三四]季度|[上下]半年");
    private static final Shape NUMERIC =
            Shape.of(Pattern.compile("(?<!\\d)(20\\d\\d)[-./](\\d{1,2})(?:[-./](\\d{1,2}))?(?!\\d)"), ".-/");
    private static final Shape BARE_YEAR = Shape.of(Pattern.compile("(20\\d\\d)年(?:底|末)?(?:之?前)?"), "年");
    private static final Shape VAGUE = Shape.of(Pattern.compile("(?<![\\d月年])月底前|(?<!春|庆|动|午|秋|明|半)节前|汛后前"), "前");

    private final SourceText source;
    private final @Nullable Period period;
    private final MonthDay beforeFlood;
    private final Warnings warnings;
    private List<Deadline> found = new ArrayList<>();
    private Claims claims = new Claims(0, 0);
    private boolean told;

    DeadlineReader(SourceText source, @Nullable Period period, MonthDay beforeFlood, Warnings warnings) {
        this.source = source;
        this.period = period;
        this.beforeFlood = beforeFlood;
        this.warnings = warnings;
    }

    /** The deadlines in [from, to), in order; words the period cannot resolve become warnings. */
    List<Deadline> read(int from, int to) {
        begin(from, to);
        each(DUE_LABEL, from, to, label -> {
            int stop = label.end();
            while (stop < to && "。;)]】\n".indexOf(source.masked().charAt(stop)) < 0) {
                stop++;
            }
            due(label.end(), stop);
        });
        words(from, to);
        return inOrder();
    }

    /** The deadlines of a place that tells nothing else, such as a cell below 完成时限: a bare 6月 means its last day. */
    List<Deadline> readDue(int from, int to) {
        begin(from, to);
        due(from, to);
        return inOrder();
    }

    /** The deadline of a heading that is a time word, such as 三月 or 七、八月 above that month's work. */
    List<Deadline> readHeading(int from, int to) {
        return TIME_HEADING.matcher(source.masked()).region(from, to).matches() ? readDue(from, to) : List.of();
    }

    private void begin(int from, int to) {
        found = new ArrayList<>();
        claims = new Claims(from, to);
    }

    private void due(int from, int to) {
        told = true;
        words(from, to);
        each(NUMERIC, from, to, this::numeric);
        each(BARE_YEAR, from, to, m -> take(m, day(m.group(1), 12, 31)));
        told = false;
    }

    private void numeric(Matcher m) {
        int day = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        take(m, day(m.group(1), Integer.parseInt(m.group(2)), day));
    }

    private List<Deadline> inOrder() {
        found.sort(Comparator.comparingInt(Deadline::start));
        return List.copyOf(found);
    }

    private void words(int from, int to) {
        each(BY_MONTH, from, to, this::month);
        each(YEAR_END, from, to, m -> {
            boolean bare = m.group().equals("年底") || m.group().equals("年末");
            if (!bare || announces(m)) {
                take(m, day(m.group(1), 12, 31));
            }
        });
        each(IN_YEAR, from, to, m -> take(m, day(m.group(1), 12, 31)));
        each(SPAN, from, to, m -> {
            if (m.end() >= to || source.masked().charAt(m.end()) != '■') {
                take(m, day(m.group(2), 12, 31));
            }
        });
        each(YEARS, from, to, this::years);
        each(HALF, from, to, m -> {
            if (m.group(3) != null || announces(m)) {
                boolean first = m.group(2).equals("上");
                take(m, first ? day(m.group(1), 6, 30) : day(m.group(1), 12, 31));
            }
        });
        each(QUARTER, from, to, m -> {
            if (m.group(3) != null || m.group().endsWith("前") || announces(m)) {
                int month = ChineseNumber.parse(m.group(2)) * 3;
                take(m, day(m.group(1), month, month == 3 || month == 12 ? 31 : 30));
            }
        });
        each(FLOOD, from, to, m -> take(m, floodSeason()));
        each(WHOLE_PERIOD, from, to, m -> take(m, period == null ? null : period.to()));
        each(FESTIVAL, from, to, this::festival);
        each(VAGUE, from, to, m -> warnings.add(Code.UNREADABLE_TIME, m.start(), m.end(), m.group()));
    }

    private void each(Shape shape, int from, int to, Consumer<Matcher> reading) {
        source.clauses().each(shape, from, to, reading);
    }

    /** 29 February means the last of the month where the year has none. */
    private @Nullable LocalDate floodSeason() {
        Integer year = onlyYear();
        return year == null ? null : beforeFlood.atYear(year);
    }

    private void month(Matcher m) {
        int month = ChineseNumber.parse(m.group(3));
        if (m.group(2) != null || month < 1 || month > 12 || openEnded(m)) {
            return;
        }
        String part = m.group(4);
        String before = m.group(6);
        LocalDate date;
        if (m.group(5) != null) {
            if (before == null && !announces(m)) {
                return;
            }
            date = day(m.group(1), month, ChineseNumber.parse(m.group(5)));
        } else if (part != null) {
            date = day(m.group(1), month, part.equals("上旬") ? 10 : part.equals("中旬") ? 20 : 0);
        } else if (before != null && before.endsWith("前")) {
            LocalDate first = day(m.group(1), month, 1);
            date = first == null ? null : first.minusDays(1);
        } else if (before != null || announces(m)) {
            date = day(m.group(1), month, 0);
        } else {
            return;
        }
        take(m, date);
    }

    private void years(Matcher m) {
        int years = ChineseNumber.parse(m.group(1));
        if (period == null || years < 1 || years > 20) {
            return;
        }
        LocalDate end = period.from().plusYears(years).minusDays(1);
        if (period.contains(end)) {
            take(m, end);
        }
    }

    private void festival(Matcher m) {
        Integer year = onlyYear();
        LocalDate date = year == null ? null : Festivals.dayBefore(m.group(1), year);
        if (date == null) {
            warnings.add(Code.UNREADABLE_TIME, m.start(), m.end(), m.group());
        } else {
            take(m, date);
        }
    }

    /** 截至6月, 自3月起, 6月以来: the start of a span or a look back, not a last day. */
    private boolean openEnded(Matcher m) {
        String text = source.masked();
        String before = text.substring(Math.max(0, m.start() - 4), m.start());
        String after = text.substring(m.end(), Math.min(text.length(), m.end() + 3));
        if (SEASON.matcher(text)
                .region(m.end(), Math.min(text.length(), m.end() + 30))
                .lookingAt()) {
            return true;
        }
        boolean bounded = m.group().endsWith("前") || m.group().endsWith("内");
        return SINCE.matcher(before).find() || !bounded && ONWARD.matcher(after).lookingAt();
    }

    /** Whether the words around make a bare date the day something is to be done: 于6月, 6月完成. */
    private boolean announces(Matcher m) {
        if (told) {
            return true;
        }
        String text = source.masked();
        char before = m.start() > 0 ? text.charAt(m.start() - 1) : ' ';
        String after = text.substring(m.end(), Math.min(text.length(), m.end() + 12));
        if (OCCASION.matcher(after).find()) {
            return false;
        }
        return "于在到至-—–~".indexOf(before) >= 0 || DONE_BY_THEN.matcher(after).lookingAt();
    }

    private void take(Matcher m, @Nullable LocalDate date) {
        String words = source.wording(m.start(), m.end());
        if (date == null) {
            warnings.add(Code.UNREADABLE_TIME, m.start(), m.end(), words);
        } else if (period != null && !period.contains(date)) {
            warnings.add(Code.DATE_OUTSIDE_PERIOD, m.start(), m.end(), words);
        } else if (claims.take(m.start(), m.end())) {
            found.add(new Deadline(words, date, m.start(), m.end()));
        }
    }

    private @Nullable Integer onlyYear() {
        return period != null && period.from().getYear() == period.to().getYear()
                ? (Integer) period.from().getYear()
                : null;
    }

    /** The day in the told year, else in the period's only year; day 0 is the month's last. */
    private @Nullable LocalDate day(@Nullable String year, int month, int day) {
        Integer in = year != null ? (Integer) Integer.parseInt(year) : onlyYear();
        if (in == null) {
            return null;
        }
        try {
            return day == 0 ? YearMonth.of(in, month).atEndOfMonth() : LocalDate.of(in, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
