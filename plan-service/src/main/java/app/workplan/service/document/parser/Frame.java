package app.workplan.service.document.parser;

import app.workplan.service.document.parser.SourceText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 版面: which lines are the head, the preamble, the body, the closing, and page furniture.
 *
 * @param head lines before the preamble that carry facts of the document
 * @param preambleStart first character of the first prose paragraph, or bodyStart
 * @param bodyStart first character of the first numbered line, or the closing's start
 * @param closingStart first character after the last paragraph of the body
 * @param closing signature, date and other lines after the body
 * @param noise lines of page furniture
 */
record Frame(
        List<Line> head, int preambleStart, int bodyStart, int closingStart, List<Line> closing, List<Line> noise) {

    private static final Pattern SIGNATURE = Pattern.compile(
            "[\\u4e00-\\u9fff()、 ]{3,40}(?:局|委员会|办公室|政府|厅|部|委|党组|中心|支队|大队|指挥部|安委办|队|院|会|小组|中学|小学|学校|大学|公司|集团|街道|镇|乡|办)");
    private static final Pattern OFFICE_AND_DATE = Pattern.compile(
            "(?:(?:填报|制表|编制|印发|发文|报送)(?:单位|部门|机关) ?: ?)?([\\u4e00-\\u9fff()、]{3,40}) +((?:20|二)[^ ]{5,14}日)");
    private static final int LOOK_AHEAD = 12;
    private static final Pattern LEAD_IN = Pattern.compile(".*(?:如下|现将|现就).{0,20}:");
    private static final Pattern PUBLIC = Pattern.compile(
            "\\(?此件.{0,12}\\)?|(?:抄送|抄报|主送|分送|报|送|发|出席|列席|请假|缺席|主持|记录|参会|备注|注) ?:.*|联系(?:人|电话).*|\\(?(?:联系人|电话).{0,40}");

    static Frame of(SourceText source, Map<Integer, Marker> numbers, Set<Integer> tables) {
        List<Line> lines = source.lines();
        List<Line> noise = new ArrayList<>();
        int last = lines.size() - 1;
        List<Line> closing = new ArrayList<>();
        int closingStart = source.raw().length();
        for (; last >= 0; last--) {
            Line line = lines.get(last);
            String text = line.length() > 200 ? "" : source.text(line);
            if (line.blank()) {
                continue;
            }
            if (tables.contains(line.index())) {
                break;
            }
            if (NoiseReader.inTail(text) || NoiseReader.inBody(text)) {
                noise.add(line);
            } else if (!closes(text, numbers.containsKey(line.index()))) {
                break;
            } else {
                closing.add(0, line);
            }
            closingStart = line.start();
        }
        int first = 0;
        TreeSet<Integer> numbered = new TreeSet<>(numbers.keySet());
        noise.forEach(line -> numbered.remove(line.index()));
        closing.forEach(line -> numbered.remove(line.index()));
        int body = last + 1;
        for (int index : numbered) {
            if (tables.contains(index) || !NoiseReader.inHead(source.text(lines.get(index)))) {
                body = index;
                break;
            }
        }
        int bodyStart = body < lines.size() ? Math.min(lines.get(body).start(), closingStart) : closingStart;
        List<Line> head = new ArrayList<>();
        int preambleStart = bodyStart;
        for (; first < body && first <= last; first++) {
            Line line = lines.get(first);
            if (line.blank() || tables.contains(line.index())) {
                continue;
            }
            String text = line.length() > 200 ? "" : source.text(line);
            if (!text.isEmpty() && NoiseReader.inHead(text)) {
                noise.add(line);
            } else if (preambleStart == bodyStart && prose(source, line, lines, body)) {
                preambleStart = line.start();
            } else if (preambleStart == bodyStart || text.length() <= 60 && text.indexOf('。') < 0) {
                head.add(line);
            }
        }
        for (int i = body; i <= last; i++) {
            Line line = lines.get(i);
            if (!line.blank() && !tables.contains(i) && line.length() <= 40 && NoiseReader.inBody(source.text(line))) {
                noise.add(line);
            }
        }
        noise.sort(java.util.Comparator.comparingInt(Line::start));
        return new Frame(head, preambleStart, bodyStart, closingStart, closing, noise);
    }

    /** Whether a line consists of an office's name. */
    static boolean signature(String text) {
        return SIGNATURE.matcher(text).matches();
    }

    /** The office of a line 某局 2024年3月1日, or 填报单位:某局 2024年3月1日; null where it is none. */
    static @Nullable String officeBeforeDate(String text) {
        Matcher m = OFFICE_AND_DATE.matcher(text);
        return m.matches() && signature(m.group(1)) && Dates.whole(m.group(2)) != null
                ? m.group(1).strip()
                : null;
    }

    private static boolean closes(String text, boolean numbered) {
        boolean fact = Dates.whole(text) != null
                || PUBLIC.matcher(text).matches()
                || text.endsWith("印发") && text.length() < 60;
        return !text.isEmpty() && (fact || !numbered && signature(text));
    }

    /** A paragraph of the preamble; the sentence of a forwarding notice before the document's own title is none. */
    private static boolean prose(SourceText source, Line line, List<Line> lines, int body) {
        String norm = source.norm();
        if (line.length() <= 200 && LEAD_IN.matcher(source.text(line)).matches()) {
            return true;
        }
        boolean sentence = norm.charAt(line.to() - 1) == '。' && line.length() > 24 || line.length() > 100;
        if (!sentence || norm.charAt(line.to() - 1) == ':') {
            return false;
        }
        for (int i = line.index() + 1; i < Math.min(body, line.index() + LOOK_AHEAD); i++) {
            Line next = lines.get(i);
            if (!next.blank() && next.length() <= 60 && Dates.whole(source.text(next)) != null) {
                return false;
            }
        }
        return true;
    }
}
