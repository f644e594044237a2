package app.workplan.service.document.edit;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Department;
import app.workplan.service.document.parser.DepartmentWords;
import java.util.List;

/** 更正科室名称 in the whole document: one answer holds wherever the name stands. */
public final class DepartmentEdits {

    private static final int MAX_NAME = 200;

    private DepartmentEdits() {}

    /**
     * 是已有的: the name means another department or group. An item that names both keeps the first role.
     *
     * @param group whether the other one is a collective name
     * @throws RuleViolation when no item names it, or there is no other name
     */
    public static ParsedDocument rename(
            ParsedDocument document, Original original, String name, String other, boolean group) {
        requireName(other);
        Outlined outline = new Outlined(document, original.text());
        for (Entry entry : naming(outline, name)) {
            List<Department> before = List.copyOf(entry.departments);
            entry.departments.clear();
            for (Department one : before) {
                entry.addDepartment(
                        means(one, name) ? new Department(other, one.role(), group, one.start(), one.end()) : one);
            }
        }
        return outline.document();
    }

    /**
     * 不是科室: the name goes wherever it stands.
     *
     * @throws RuleViolation when no item names it
     */
    public static ParsedDocument drop(ParsedDocument document, Original original, String name) {
        Outlined outline = new Outlined(document, original.text());
        naming(outline, name).forEach(entry -> entry.departments.removeIf(one -> means(one, name)));
        return outline.document();
    }

    static void requireName(String name) {
        if (name.isBlank()) {
            throw new RuleViolation("importEdit.nameMissing");
        }
        if (name.length() > MAX_NAME) {
            throw new RuleViolation("importEdit.nameTooLong", MAX_NAME);
        }
    }

    private static List<Entry> naming(Outlined outline, String name) {
        List<Entry> found = outline.entries.stream()
                .filter(entry -> entry.departments.stream().anyMatch(one -> means(one, name)))
                .toList();
        if (found.isEmpty()) {
            throw new RuleViolation("importEdit.nameGone", name);
        }
        return found;
    }

    private static boolean means(Department one, String name) {
        return DepartmentWords.key(one.name()).equals(DepartmentWords.key(name));
    }
}
