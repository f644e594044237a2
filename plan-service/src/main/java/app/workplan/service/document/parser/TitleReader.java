package app.workplan.service.document.parser;

import app.workplan.service.document.parser.SourceText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 标题: the plan's own title, rather than that of the notice that forwards it. */
final class TitleReader {

    private static final Pattern TITLE = Pattern.compile(
            ".*(?:要点|计划|规划|安排|总结|回顾|方案|打算|思路|报告|意见|清单|任务|纪要|议定事项|工作事项|事项清单|分工表|分解表|任务表|责任表|一览表|台账|重点工作|情况|汇报)(?:\\(.{1,14}\\))?");
    private static final Pattern NOTICE = Pattern.compile(".*(?:关于印发|关于转发|关于下发|的?通知|的函)(?:\\(.{1,14}\\))?");
    private static final Pattern FORWARDED = Pattern.compile("(?:印发|转发|下发)《([^》]{4,60})》");
    private static final Pattern UNFINISHED = Pattern.compile(".*(?:及|和|与|暨|的|、|年|年度|关于印发|关于)");

    private static final Pattern JOINS = Pattern.compile("[及和与暨](?:20|[上下]半年|今|明)");

    private static final int FIRST_LINES = 200;

    private TitleReader() {}

    /** The title's words. */
    record Title(String words) {}

    static @Nullable Title read(SourceText source, Frame frame) {
        List<Line> head = frame.head().subList(0, Math.min(frame.head().size(), FIRST_LINES));
        List<Line> above = head.stream()
                .filter(line -> line.start() < frame.preambleStart())
                .toList();
        Title title = read(source, above);
        return title != null ? title : read(source, head);
    }

    private static @Nullable Title read(SourceText source, List<Line> head) {
        String own = null;
        String notice = null;
        for (String text : candidates(source, head)) {
            if (NOTICE.matcher(text).matches()) {
                notice = notice == null ? text : notice;
            } else if (TITLE.matcher(text).matches()) {
                own = text;
            }
        }
        if (own == null && notice != null) {
            Matcher m = FORWARDED.matcher(notice);
            own = m.find() ? m.group(1) : notice;
        }
        return own == null ? null : new Title(own);
    }

    /** The head's lines, those that break inside a title joined. */
    private static List<String> candidates(SourceText source, List<Line> head) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            Line line = head.get(i);
            if (!eligible(source, line)) {
                continue;
            }
            StringBuilder words = new StringBuilder(source.wording(line.from(), line.to()));
            while (i + 1 < head.size()
                    && words.length() < 160
                    && continues(source, head.get(i), head.get(i + 1), words.toString())) {
                i++;
                words.append(source.wording(head.get(i).from(), head.get(i).to()));
            }
            found.add(words.toString().replaceAll("\\s+", " "));
        }
        return found;
    }

    private static boolean eligible(SourceText source, Line line) {
        if (line.length() < 4 || line.length() > 80) {
            return false;
        }
        String text = source.text(line);
        return text.chars().noneMatch(c -> c == '。' || c == ';' || c == '!')
                && !text.endsWith(":")
                && text.charAt(0) != '('
                && !text.startsWith("附件")
                && NumberingGrammar.atLineStart(text, 0, text.length()) == null
                && Dates.whole(text) == null;
    }

    private static boolean continues(SourceText source, Line line, Line next, String words) {
        if (!eligible(source, next)) {
            return false;
        }
        boolean adjacent = next.index() == line.index() + 1;
        String text = Normaliser.normalise(words);
        boolean unfinished =
                UNFINISHED.matcher(text).matches() && !NOTICE.matcher(text).matches();
        boolean office =
                adjacent && Frame.signature(text) && source.text(next).matches("(?:20\\d\\d|二〇|关于|“?十[一二三四五六]五).*");
        boolean joins = next.index() - line.index() <= 2
                && JOINS.matcher(source.text(next)).lookingAt();
        return joins || unfinished && next.index() - line.index() <= 2 || office;
    }
}
