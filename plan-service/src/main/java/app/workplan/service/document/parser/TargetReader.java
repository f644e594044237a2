package app.workplan.service.document.parser;

import app.workplan.domain.plan.Comparator;
import app.workplan.service.document.ParsedDocument.Baseline;
import app.workplan.service.document.ParsedDocument.Recurrence;
import app.workplan.service.document.ParsedDocument.Target;
import app.workplan.service.document.parser.Clauses.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 目标值: numbers an item must reach; conditions, capacities and slogans give none. */
final class TargetReader {

    private static final String NUMBER = "(?:百分之)?" + Amounts.NUMBER;
    private static final String AMOUNT = NUMBER + " ?" + Amounts.UNIT;
    private static final String PERCENT = "(?:百分之" + Amounts.NUMBER + "|" + Amounts.DIGITS + " ?(?:%|‰))";
    private static final String BOUNDS = "(?:及)?(以上|以内|以下|之内|之上|左右)";
    private static final String REACH =
            "(?:达到|达|提高到|提升到|提高至|提升至|增加到|增加至|增至|扩充至|扩充到|扩容到|扩容至|扩编至|扩编到|扩大到|扩大至|完成|建成|建设|新建|改建|扩建|创建|打造|组建|建立|培育|培养|培训|轮训|新增|更新|更换|引进|招录|招聘|选派|选聘|聘请|补建|补充|增设|增配|拆除|申报|配备|配置|购置|采购|储备|设立|设置|划分|评选|修订|编制|制定|压减至|压减到|降至|降到|下降到|控制在|控制到|缩短至|缩短到|整治|整改|治理|维修|修复|清理|改造|销号|取缔|关闭|淘汰|举办|组织|开展|召开|检查|排查|发放|投入|安排|撬动)";

    private static final Shape BOUND = Shape.opening(
            Pattern.compile(
                    "(不少于|不低于|不小于|不得少于|不得低于|至少|最少|≥|>=|不超过|不高于|不大于|不多于|不得超过|≤|<=)(?:配置|配备|安排|设置|培训|组建|建成|新建|建设|有|要)? ?"
                            + AMOUNT),
            "不至最≥≤><",
            "不|至|最|≥|>|≤|<");
    private static final Shape CLOSED_BOUND =
            Shape.counted(Pattern.compile(AMOUNT + BOUNDS + "(?=[,。;、:)和并 \\n“]|达到|建成|完成|通过|$)"), "以之左");
    private static final String GROW =
            "(?:达到|达|提高到|提升到|提高至|提升至|增加到|增至|扩充至|扩容到|扩大到|建成|建设|新建|创建|打造|组建|建立|培育|培养|培训|新增|配备|配置|储备|设立|成立|压减至|压减到|降至|降到|下降到|控制在|控制到|缩短至|缩短到|举办|组织|开展|召开|完成|投入|安排|撬动|发放)";
    private static final Shape VERB_BOUND =
            Shape.opening(Pattern.compile(GROW + "([^,。;:\\d■率数]{0,8}?)" + AMOUNT + BOUNDS), "以之左", words(GROW));
    private static final Shape CHANGE = Shape.opening(
            Pattern.compile("(下降|降低|减少|压降|压减|增长|提高|提升|增加) ?(?:了|约)? ?" + NUMBER + " ?(%|个百分点|百分点)(?:以上|左右)?"),
            "%百",
            "下降|降低|减少|压降|压减|增长|提高|提升|增加");
    private static final Shape DOUBLE = Shape.of(Pattern.compile("翻([一两二])番"), "番");
    private static final Shape RATE = Shape.opening(
            Pattern.compile("(?:率|占比|比例|比重|覆盖面|达标|完好)(?:均|都|要|全部)?(?:为|是|:)? ?" + PERCENT), "%‰百", "率|占|比|覆|达|完");
    private static final Shape IN_WORDS =
            Shape.of(Pattern.compile("(不少于|不低于|至少|不超过|不高于|达到|控制在)?百分之" + Amounts.NUMBER + "(以上|以内|以下|之内)?"), "之");
    private static final Shape WHOLE = Shape.opening(Pattern.compile("(百分之百|(?<![\\d.])100 ?%)"), "%百", "百|1");
    private static final Shape REACHED = Shape.opening(
            Pattern.compile(REACH + "([^,。;:\\d■率数]{0,12}?)" + Amounts.DIGITS + " ?" + Amounts.UNIT
                    + "(?!以上|以下|以内|范围|半径|以外|开外)"),
            "0123456789",
            words(REACH));
    private static final Shape LISTED = Shape.opening(
            Pattern.compile("、(?!容积|库容|面积|占地|半径|总长|高度)[^,。;:、\\d■率数]{1,10}?" + Amounts.DIGITS + " ?" + Amounts.UNIT
                    + "(?=[、,。; )]|$)"),
            "0123456789",
            "、");
    private static final Shape SERVICE =
            Shape.counted(Pattern.compile(NUMBER + " ?(个小时|小时|分钟|个工作日|工作日)(?:之内|以内|内)"), "内");
    /** 接到指令后1小时集结: how fast without 内; 后24小时值守 tells how long. */
    private static final Shape WITHIN = Shape.counted(
            Pattern.compile(
                    "(?<=[后起]|之后|以后)" + NUMBER
                            + " ?(个小时|小时|分钟|个工作日|工作日)(?=(?:完成|集结|出动|到达|到场|抵达|赶到|上报|报告|报送|响应|处置|送达|发布|启动|核查|反馈|办结|转移|恢复|投入|全部|必须|要))"),
            "时钟日");

    private static final Shape ALL = Shape.counted(
            Pattern.compile("(\\d{1,6}) ?" + Amounts.UNIT
                    + "(?!以上|以下|以内)[^,。;]{1,28}?(?:全部|全面)[^,。;\\d]{0,6}(?:退出|到位|完成|销号|整改|整治|达标|建成|关闭|取缔|清零|投用|拆除|修复)"),
            "全");
    private static final Shape PLAIN = Shape.counted(
            Pattern.compile("(?<![\\d.第近每后超足约共\\-—+·/“年])" + Amounts.DIGITS
                    + " ?((?:百|千|万)?(?:处|个|家|支|座|台|套|户|公里|辆|艘|架|部|份|具|口|栋|路|段|所|条|起))(?![\\d+以内/的之)”])"),
            "0123456789");

    private static final Pattern LEAST = Pattern.compile("不少于|不低于|不小于|不得少于|不得低于|至少|最少|≥|>=|以上|之上");
    private static final Pattern NOT_REACHED = Pattern.compile("[每第近前不]|一岗|为期|超过|连续");
    private static final Pattern NOT_COUNTED = Pattern.compile(
            "方面|环节|阶段|领域|季度|月|小时|百分|必须|不放过|专委会|专业委员会|部门|层面|统一|坚持|维度|要素|严禁|一律|结合|确保|关键|重点|着力|到位|转变|体系|机制|主题|时段|片区|中心|行业");
    private static final Pattern BACK = Pattern.compile(
            "已(?!建|投)|累计|(?<![较比与同])(?:去年|上年)(?!水毁|损毁|受灾|排查|结转|以来)|截至|截止|以来(?=[,、 ])|近[一二三四五六七八九十\\d]+年|曾|目前|(?:共有|现有|涉及)[^,。;]{0,10}$");
    /** What a match of {@link #BACK} begins with: most texts hold none of them. */
    private static final String BACKWARDS = "已累去上截以近曾目共现涉";

    private static final Pattern CONDITION = Pattern.compile(
            "(?:(?:指出的|反馈的|通报的|所列|列出的)[^,。;]{0,12}|(?:超过|超|不足|小于|大于|低于(?<!不低于)|高于(?<!不高于)|连续|总投资|合计|达不到)[^,。;]{0,4})$");
    private static final Pattern MADE = Pattern.compile("组建|建立|建成|建设|新建|打造|培育|配备|成立|储备");
    private static final Pattern GROWS = Pattern.compile("增长|提高|提升|增加");
    private static final Pattern COMPARED = Pattern.compile("(?:与|比|较|同)(20\\d\\d)年");
    private static final Pattern WISHED = Pattern.compile("确保|力争|目标|实现|努力|争取|要|以上|推动|再");

    private final SourceText source;
    private final int from;
    private final int to;
    private final Claims claims;
    private final List<Target> found = new ArrayList<>();
    private final Set<Integer> ends = new HashSet<>();

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
        each(CHANGE, m -> add(m, change(m.group(1)), m.group(2), m.group(3)));
        each(DOUBLE, m -> add(m, Comparator.INCREASE, m.group(1).equals("一") ? "100" : "300", "%"));
        each(BOUND, m -> add(m, bound(m.group(1)), m.group(2), m.group(3)));
        each(VERB_BOUND, m -> {
            if (!m.group(3).equals("级") || bound(m.group(4)) == Comparator.AT_MOST) {
                add(m, bound(m.group(4)), m.group(2), m.group(3));
            }
        });
        each(CLOSED_BOUND, m -> {
            if (!m.group(2).equals("级")) {
                add(m, bound(m.group(3)), m.group(1), m.group(2));
            }
        });
        each(IN_WORDS, m -> add(m, inWords(m), m.group(2), "%"));
        each(SERVICE, m -> add(m, Comparator.AT_MOST, m.group(1), m.group(2)));
        each(WITHIN, m -> add(m, Comparator.AT_MOST, m.group(1), m.group(2)));
        each(RATE, m -> add(m, Comparator.EQUAL, m.group(1) != null ? m.group(1) : m.group(2), "%"));
        each(REACHED, m -> {
            if (!NOT_REACHED.matcher(m.group(1)).find()) {
                add(m, reached(m), m.group(2), m.group(3));
            }
        });
        each(LISTED, m -> {
            if (ends.contains(m.start())) {
                add(m, Comparator.EQUAL, m.group(1), m.group(2));
            }
        });
        each(WHOLE, m -> add(m, Comparator.EQUAL, "100", "%"));
        each(PLAIN, m -> {
            if (counted(m)) {
                add(m, Comparator.EQUAL, m.group(1), m.group(2));
            }
        });
        found.sort(java.util.Comparator.comparingInt(Target::start));
        return List.copyOf(found);
    }

    private static Comparator inWords(Matcher m) {
        String told = m.group(1) != null ? m.group(1) : m.group(3) != null ? m.group(3) : "";
        boolean whole = m.group(2).equals("百") || m.group(2).equals("100");
        if (told.isEmpty() || whole) {
            return Comparator.EQUAL;
        }
        return told.equals("达到") ? Comparator.AT_LEAST : bound(told);
    }

    /** Whether things are counted, not aspects or periods: 46家企业, not 3个方面. */
    private boolean counted(Matcher m) {
        String text = source.masked();
        String after =
                text.substring(m.end(), SourceText.indexOf(text, ',', m.end(), Math.min(text.length(), m.end() + 5)));
        int quoted = after.indexOf('“');
        return !NOT_COUNTED
                .matcher(quoted < 0 ? after : after.substring(0, quoted))
                .find();
    }

    private void each(Shape shape, Consumer<Matcher> reading) {
        source.clauses().each(shape, from, to, reading);
    }

    /** The words of a group (?:a|b|c). */
    private static String words(String group) {
        return group.substring(3, group.length() - 1);
    }

    private static Comparator bound(String word) {
        return LEAST.matcher(word).matches() ? Comparator.AT_LEAST : Comparator.AT_MOST;
    }

    private static Comparator change(String word) {
        return GROWS.matcher(word).matches() ? Comparator.INCREASE : Comparator.DECREASE;
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
        BigDecimal value = Amounts.value(number);
        if (value == null || looksBack(source, m) || condition(source, m) || !claims.take(m.start(), m.end())) {
            return;
        }
        ends.add(m.end());
        String words = source.wording(m.start(), m.end());
        boolean percent = m.group().contains("百分之");
        found.add(new Target(
                words,
                name(source, m, unit),
                comparator,
                value,
                percent ? "%" : unit,
                baseline(source, m),
                m.start(),
                m.end()));
    }

    /** 与2016年相比, 较2020年: the year a change is measured against, told in the same sentence before it. */
    private static @Nullable Baseline baseline(SourceText source, Matcher m) {
        return baseline(source.masked().substring(clauseStart(source, m.start(), "。;\n", 120), m.start()));
    }

    static @Nullable Baseline baseline(String before) {
        Matcher year = COMPARED.matcher(before);
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
        boolean yearOnYear = (before.contains("同比") || before.contains("环比"))
                && !WISHED.matcher(before + m.group()).find();
        return yearOnYear
                || SourceText.hasAny(before, BACKWARDS, 0, before.length())
                        && BACK.matcher(before).find()
                || m.group().contains("了")
                || after.startsWith("/");
    }

    /** 10人以上的企业, 停用3年以上: says which cases are meant. */
    private static boolean condition(SourceText source, Matcher m) {
        String after =
                source.masked().substring(m.end(), Math.min(source.masked().length(), m.end() + 1));
        char before = m.start() > 0 ? source.masked().charAt(m.start() - 1) : ' ';
        boolean told = m.pattern() == BOUND.pattern()
                || MADE.matcher(m.group()).lookingAt()
                || m.pattern() == SERVICE.pattern();
        String clause = source.masked().substring(clauseStart(source, m.start(), ",。;\n", 20), m.start());
        return CONDITION.matcher(clause).find()
                || after.equals("的") && !told
                || before == '/'
                || before == '.'
                || Character.isDigit(before);
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
        if (counted && m.pattern() != ALL.pattern()) {
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
