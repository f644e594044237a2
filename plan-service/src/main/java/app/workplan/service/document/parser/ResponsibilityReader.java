package app.workplan.service.document.parser;

import app.workplan.domain.task.ShareRole;
import app.workplan.service.document.ParseWarning.Code;
import app.workplan.service.document.ParsedDocument.Department;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 责任分工: the departments in the bracket that closes a paragraph, or in a line 责任单位:…. */
final class ResponsibilityReader {

    private static final int LONGEST = 600;

    private static final Pattern ROLE = Pattern.compile(
            "((?:按照?(?:各自)?职责|各自|共同|分别|分头)?(?:分工)?负责(?:落实|实施)?|牵头(?:负责|组织|实施|落实|抓总|抓落实|承办|推进)?"
                    + "|督促[^、,;()]{0,8}落实|督促(?:指导)?|(?:积极)?(?:协同|协助)?配合(?:落实|做好|实施)?|协助|协办|协同|参与|参加|主办|承办|组织实施)(?=[;,、。 )]|$)");
    private static final Pattern LABEL = Pattern.compile(
            "(牵头|主办|主责|责任|负责|承办|落实|实施|配合|协办|协同|参与|参加|督促|督办|分管|完成)(单位|科室|部门|处室|股室|机构|领导|人|时限|时间)(?:及责任人)? ?[::] ?");

    private ResponsibilityReader() {}

    /** The start of the responsibility bracket that closes [from, to), or -1. */
    static int closingBracket(String norm, int from, int to) {
        int end = to;
        while (end > from && " 。;,、.".indexOf(norm.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end - from < 4 || ")]】".indexOf(norm.charAt(end - 1)) < 0) {
            return -1;
        }
        int depth = 0;
        for (int i = end - 1; i >= Math.max(from, end - LONGEST); i--) {
            char c = norm.charAt(i);
            depth += ")]】".indexOf(c) >= 0 ? 1 : "([【".indexOf(c) >= 0 ? -1 : 0;
            if (depth == 0) {
                boolean afterStop = i == from || norm.charAt(i - 1) == '。' || norm.charAt(i - 1) == ' ';
                return speaksOfDuty(norm, i + 1, end - 1, afterStop) ? i : -1;
            }
        }
        return -1;
    }

    private static boolean speaksOfDuty(String norm, int from, int to, boolean afterStop) {
        if (from >= to) {
            return false;
        }
        if (LABEL.matcher(norm).region(from, to).lookingAt()) {
            return true;
        }
        Matcher role = ROLE.matcher(norm).region(from, to);
        while (role.find()) {
            if (role.end() == to && role.start() > from) {
                return true;
            }
        }
        if (!afterStop || to - from > 120) {
            return false;
        }
        List<DepartmentNames.Name> names = DepartmentNames.split(norm, from, to);
        return !names.isEmpty()
                && names.stream().allMatch(n -> DepartmentNames.looksLikeOffice(norm.substring(n.start(), n.end())));
    }

    /** The departments told in an item's own text; bounds are pairs start, end. */
    static List<Department> read(SourceText source, List<int[]> own, Warnings warnings) {
        List<Department> found = new ArrayList<>();
        for (int[] range : own) {
            for (int at = range[0]; at < range[1]; ) {
                int stop = SourceText.indexOf(source.norm(), '\n', at, range[1]);
                paragraph(source, at, stop, found, warnings);
                at = stop + 1;
            }
        }
        return found;
    }

    private static void paragraph(SourceText source, int from, int to, List<Department> found, Warnings warnings) {
        String norm = source.norm();
        int bracket = closingBracket(norm, from, to);
        if (bracket >= 0) {
            int end = to;
            while (")]】".indexOf(norm.charAt(end - 1)) < 0) {
                end--;
            }
            clauses(source, bracket + 1, end - 1, found, warnings);
            return;
        }
        int begin = source.skipBlank(from, to);
        if (LABEL.matcher(norm).region(begin, to).lookingAt()) {
            labels(source, begin, Math.min(to, begin + LONGEST), found, warnings);
        }
    }

    private static void clauses(SourceText source, int from, int to, List<Department> found, Warnings warnings) {
        if (LABEL.matcher(source.norm()).region(from, to).lookingAt()) {
            labels(source, from, to, found, warnings);
            return;
        }
        Matcher m = ROLE.matcher(source.norm()).region(from, to);
        int start = from;
        while (m.find()) {
            if (m.start() > start) {
                names(source, start, m.start(), roleOf(m.group(1)), found, warnings);
            }
            start = m.end();
        }
        if (start == from) {
            names(source, from, to, ShareRole.RESPONSIBLE, found, warnings);
        }
    }

    private static void labels(SourceText source, int from, int to, List<Department> found, Warnings warnings) {
        Matcher m = LABEL.matcher(source.norm()).region(from, to);
        ShareRole role = null;
        int start = from;
        while (m.find()) {
            if (role != null) {
                names(source, start, m.start(), role, found, warnings);
            }
            role = roleOf(m.group(1), m.group(2));
            start = m.end();
        }
        if (role != null) {
            names(source, start, to, role, found, warnings);
        }
    }

    private static void names(
            SourceText source, int from, int to, ShareRole role, List<Department> found, Warnings warnings) {
        for (DepartmentNames.Name name : DepartmentNames.split(source.norm(), from, to)) {
            String words = source.wording(name.start(), name.end());
            found.add(new Department(words, role, name.group(), name.start(), name.end()));
            if (name.group() && !name.members()) {
                warnings.add(Code.GROUP_WITHOUT_MEMBERS, name.start(), name.end(), words);
            }
        }
    }

    private static ShareRole roleOf(String word) {
        if (word.startsWith("牵头") || word.startsWith("主办")) {
            return ShareRole.LEAD;
        }
        if (word.startsWith("督促")) {
            return ShareRole.SUPERVISE;
        }
        if (word.contains("配合") || word.startsWith("协") || word.startsWith("参")) {
            return ShareRole.SUPPORT;
        }
        boolean shared = word.contains("分工") || word.contains("职责") || word.startsWith("共同") || word.startsWith("分");
        return shared || word.startsWith("各自") ? ShareRole.SHARED : ShareRole.RESPONSIBLE;
    }

    private static @Nullable ShareRole roleOf(String word, String noun) {
        if (noun.equals("领导") || noun.equals("人") || noun.startsWith("时")) {
            return null;
        }
        return switch (word) {
            case "牵头", "主办", "主责" -> ShareRole.LEAD;
            case "配合", "协办", "协同", "参与", "参加" -> ShareRole.SUPPORT;
            case "督促", "督办" -> ShareRole.SUPERVISE;
            case "分管", "完成" -> null;
            default -> ShareRole.RESPONSIBLE;
        };
    }
}
