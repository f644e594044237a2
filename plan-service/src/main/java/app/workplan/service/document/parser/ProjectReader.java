package app.workplan.service.document.parser;

import app.workplan.service.document.ParsedDocument.Project;
import app.workplan.service.document.parser.SourceText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 重大项目: the names listed in a projects chapter, one per numbered heading or between commas. */
final class ProjectReader {

    private static final Pattern LEAD = Pattern.compile("[^,。;:]{0,30}?(?:主要包括|包括|重点实施|重点建设|重点推进|规划建设|规划实施|实施|有):?");
    private static final Pattern NAME = Pattern.compile("(?:工程|项目|计划|行动|平台|中心|基地|系统|仓库|建设|体系)$");

    private ProjectReader() {}

    static List<Project> read(SourceText source, Map<Integer, Marker> numbers, int from, int to) {
        List<Project> found = new ArrayList<>();
        boolean numbered = false;
        for (Line line : source.between(from, to)) {
            Marker marker = line.from() >= from ? numbers.get(line.index()) : null;
            if (marker != null) {
                numbered = true;
                int end = Heading.end(source.norm(), marker.content(), line.to());
                add(source, found, marker.content(), end);
            }
        }
        if (!numbered) {
            for (Line line : source.between(from, to)) {
                sentence(source, Math.max(from, line.from()), line.to(), found);
            }
        }
        return List.copyOf(found);
    }

    private static void sentence(SourceText source, int from, int to, List<Project> found) {
        String norm = source.norm();
        Matcher lead = LEAD.matcher(norm).region(from, Math.min(to, from + 48));
        int at = lead.lookingAt() ? lead.end() : from;
        int depth = 0;
        for (int i = at; i <= to; i++) {
            char c = i < to ? norm.charAt(i) : '。';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (i == to || depth <= 0 && (c == ',' || c == ';' || c == '。')) {
                if (NAME.matcher(norm.substring(at, Math.min(i, to))).find()) {
                    add(source, found, at, i);
                }
                at = i + 1;
            }
        }
    }

    private static void add(SourceText source, List<Project> found, int from, int to) {
        int start = source.skipBlank(from, to);
        int end = source.trimEnd(start, to);
        if (end - start >= 3 && end - start <= 80) {
            found.add(new Project(Heading.title(source, start, end), start, end));
        }
    }
}
