package app.workplan.service.document.parser;

import app.workplan.domain.task.ShareRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 由…负责: the one way a sentence, not a bracket or a label, assigns work: 由甲局会同乙局负责; 由甲局牵头,乙局、丙局配合. */
final class AssignedBy {

    private static final Pattern BY = Pattern.compile(
            "(?<=[,。;: \\n]|^)由([^,。;:\\n■]{2,80}?)(牵头(?:负责|组织实施|组织|落实|抓总|实施)?|(?:按照?(?:各自)?职责)?(?:分工|分别|共同)?负责[^,。;:\\n■]{0,8}|(?:组织)?(?:办理|承办|实施|落实|督办))(?=[,。;\\n]|$)");
    private static final Pattern AND =
            Pattern.compile("[,;]([^,。;:\\n■]{2,120}?)(?:按照?(?:各自)?职责(?:分工)?)?(?:积极|密切)?(?:配合|协助|协同|参与)(?=[,。;\\n]|$)");
    private static final Pattern TOGETHER = Pattern.compile("会同|联合");

    private AssignedBy() {}

    /** Names in [start, end) with their role. */
    record Part(int start, int end, ShareRole role) {}

    static List<Part> in(String norm, int from, int to) {
        List<Part> found = new ArrayList<>();
        if (SourceText.indexOf(norm, '由', from, to) == to) {
            return found;
        }
        Matcher m = BY.matcher(norm).region(from, to);
        while (m.find()) {
            boolean lead = m.group(2).startsWith("牵头");
            Matcher with = TOGETHER.matcher(norm).region(m.start(1), m.end(1));
            boolean together = with.find();
            int end = together ? with.start() : m.end(1);
            if (!offices(norm, m.start(1), end)) {
                continue;
            }
            ShareRole role = lead || together ? ShareRole.LEAD : DutyWords.ofVerb(m.group(2));
            found.add(new Part(m.start(1), end, role));
            if (together) {
                found.add(new Part(with.end(), m.end(1), ShareRole.SUPPORT));
            }
            Matcher and = AND.matcher(norm).region(m.end(), to);
            if (and.lookingAt() && offices(norm, and.start(1), and.end(1))) {
                found.add(new Part(and.start(1), and.end(1), ShareRole.SUPPORT));
            }
        }
        return found;
    }

    private static boolean offices(String norm, int from, int to) {
        List<DepartmentNames.Name> names = DepartmentNames.split(norm, from, to);
        return !names.isEmpty() && names.stream().allMatch(name -> name.isOffice(norm));
    }
}
