package app.workplan.service.document.parser;

import app.workplan.domain.task.ShareRole;
import app.workplan.service.document.ParseWarning.Code;
import app.workplan.service.document.ParsedDocument.Department;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 责任分工: the departments in the bracket that closes a paragraph, in lines and closing sentences 责任单位:…, and in 由…负责.
 */
final class ResponsibilityReader {

    private static final int LONGEST = 600;
    private static final int LONGEST_LABEL = 32;
    private static final Pattern CELL_ROLE = Pattern.compile("(牵头|责任|负责|配合|协助|督促|主办|协办) ?: ?");
    private static final Pattern TOGETHER = Pattern.compile("会同|会商");

    private final SourceText source;
    private final Warnings warnings;
    private final List<Department> found = new ArrayList<>();

    private ResponsibilityReader(SourceText source, Warnings warnings) {
        this.source = source;
        this.warnings = warnings;
    }

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

    /** Whether the stretch opens with 责任单位:, 完成时限: or the like. */
    static boolean startsWithLabel(String norm, int from, int to) {
        int reach = Math.min(to, from + LONGEST_LABEL);
        if (SourceText.indexOf(norm, ':', from, reach) == reach) {
            return false;
        }
        return DutyWords.LABEL.matcher(norm).region(from, to).lookingAt();
    }

    private static boolean speaksOfDuty(String norm, int from, int to, boolean afterStop) {
        if (from >= to) {
            return false;
        }
        if (startsWithLabel(norm, from, to)) {
            return true;
        }
        Matcher role = DutyWords.ROLE.matcher(norm).region(from, to);
        while (role.find()) {
            boolean named = role.start() > from && role.end() < to && ",;".indexOf(norm.charAt(role.end())) >= 0;
            if (role.end() == to && role.start() > from || named && offices(norm, from, role.start())) {
                return true;
            }
        }
        if (!afterStop || to - from > 120) {
            return false;
        }
        return offices(norm, from, to);
    }

    private static boolean offices(String norm, int from, int to) {
        List<DepartmentNames.Name> names = DepartmentNames.split(norm, from, to);
        return !names.isEmpty() && names.stream().allMatch(n -> n.isOffice(norm));
    }

    /** The departments told in an item's own text; bounds are pairs start, end. */
    static List<Department> read(SourceText source, List<int[]> own, Warnings warnings) {
        ResponsibilityReader reader = new ResponsibilityReader(source, warnings);
        for (int[] range : own) {
            for (int at = range[0]; at < range[1]; ) {
                int stop = SourceText.indexOf(source.norm(), '\n', at, range[1]);
                reader.paragraph(at, stop);
                at = stop + 1;
            }
        }
        return reader.found;
    }

    /** The departments of a table's cell; the column gives the role where the cell tells none. */
    static List<Department> cell(SourceText source, int from, int to, ShareRole role, Warnings warnings) {
        ResponsibilityReader reader = new ResponsibilityReader(source, warnings);
        reader.clauses(from, to, role);
        return reader.found;
    }

    private void paragraph(int from, int to) {
        String norm = source.norm();
        int bracket = closingBracket(norm, from, to);
        if (bracket >= 0) {
            int end = to;
            while (")]】".indexOf(norm.charAt(end - 1)) < 0) {
                end--;
            }
            clauses(bracket + 1, end - 1, ShareRole.RESPONSIBLE);
            return;
        }
        int label = closingLabel(from, to);
        if (label >= 0) {
            labels(label, Math.min(to, label + LONGEST));
        }
        for (AssignedBy.Part part : AssignedBy.in(norm, from, label < 0 ? to : label)) {
            names(part.start(), part.end(), part.role());
        }
    }

    /** The first label that opens the paragraph or a sentence of it, or -1. */
    private int closingLabel(int from, int to) {
        if (SourceText.indexOf(source.norm(), ':', from, to) == to) {
            return -1;
        }
        Matcher m = DutyWords.LABEL.matcher(source.norm()).region(from, to);
        while (m.find()) {
            int at = m.start();
            while (at > from && source.norm().charAt(at - 1) == ' ') {
                at--;
            }
            if (at == from || "。;".indexOf(source.norm().charAt(at - 1)) >= 0) {
                return m.start();
            }
        }
        return -1;
    }

    private void clauses(int from, int to, ShareRole otherwise) {
        if (startsWithLabel(source.norm(), from, to)) {
            labels(from, to);
            return;
        }
        Matcher lead = CELL_ROLE.matcher(source.norm()).region(from, to);
        if (lead.lookingAt()) {
            cellRoles(lead, from, to);
            return;
        }
        Matcher m = DutyWords.ROLE.matcher(source.norm()).region(from, to);
        int start = from;
        while (m.find()) {
            if (m.start() > start) {
                together(start, m.start(), DutyWords.ofVerb(m.group(1)));
            }
            start = m.end();
        }
        if (start == from) {
            together(from, to, otherwise);
        }
    }

    /** 牵头:甲局;配合:乙局 in one cell. */
    private void cellRoles(Matcher m, int from, int to) {
        m.region(from, to);
        ShareRole role = null;
        int start = from;
        while (m.find()) {
            if (role != null) {
                names(start, m.start(), role);
            }
            role = DutyWords.ofVerb(m.group(1));
            start = m.end();
        }
        if (role != null) {
            names(start, to, role);
        }
    }

    /** 甲科会同乙科负责: the first leads, the others support. */
    private void together(int from, int to, ShareRole role) {
        Matcher m = TOGETHER.matcher(source.norm()).region(from, to);
        if (m.find() && m.start() > from) {
            names(from, m.start(), ShareRole.LEAD);
            names(m.end(), to, ShareRole.SUPPORT);
        } else {
            names(from, to, role);
        }
    }

    private void labels(int from, int to) {
        Matcher m = DutyWords.LABEL.matcher(source.norm()).region(from, to);
        ShareRole role = null;
        int start = from;
        while (m.find()) {
            labelled(start, m.start(), role);
            role = DutyWords.ofLabel(m.group(1), m.group(2));
            start = m.end();
        }
        labelled(start, to, role);
    }

    private void labelled(int from, int to, @Nullable ShareRole role) {
        if (role != null) {
            names(from, SourceText.indexOf(source.norm(), '。', from, to), role);
        }
    }

    private void names(int from, int to, ShareRole role) {
        for (DepartmentNames.Name name : DepartmentNames.split(source.norm(), from, to)) {
            String words = source.wording(name.start(), name.end());
            ShareRole own = name.role() == null ? role : name.role();
            found.add(new Department(words, own, name.group(), name.start(), name.end()));
            if (name.group() && !name.members()) {
                warnings.add(Code.GROUP_WITHOUT_MEMBERS, name.start(), name.end(), words);
            }
        }
    }
}
