package app.workplan.web.admin;

import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.domain.shared.Role;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.organisation.Roster;
import app.workplan.service.sheet.Sheet;
import app.workplan.web.support.SheetColumns;
import app.workplan.web.support.SheetColumns.Cells;
import app.workplan.web.support.SheetColumns.Unread;
import app.workplan.web.support.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 名册的列: what the words of a sheet mean, in either language; and the empty sheets to fill in. */
@Component
@RequiredArgsConstructor
class RosterSheets {

    private static final List<String> OF_DEPARTMENTS = List.of(
            "admin.department.name",
            "admin.department.kind",
            "admin.department.aliases",
            "admin.department.validFrom",
            "admin.department.validTo");
    private static final List<String> OF_USERS = List.of(
            "admin.user.username",
            "admin.user.displayName",
            "admin.user.jobTitle",
            "admin.user.roles",
            "admin.user.departments");

    private final SheetColumns columns;
    private final Texts texts;

    /** The two empty sheets, and a third one with the words to choose from. */
    List<Sheet> template() {
        List<Sheet.Row> notes = new ArrayList<>();
        notes.add(new Sheet.Row(1, List.of(texts.of("admin.department.kind"), texts.of("admin.user.roles"))));
        List<String> kinds = Arrays.stream(DepartmentKind.values())
                .map(kind -> texts.of("departmentKind." + kind.name()))
                .toList();
        List<String> roles = Arrays.stream(Role.values())
                .map(role -> texts.of("userRole." + role.name()))
                .toList();
        for (int i = 0; i < Math.max(kinds.size(), roles.size()); i++) {
            notes.add(new Sheet.Row(
                    i + 2, List.of(i < kinds.size() ? kinds.get(i) : "", i < roles.size() ? roles.get(i) : "")));
        }
        return List.of(
                new Sheet(texts.of("admin.department.title"), List.of(columns.headings(OF_DEPARTMENTS))),
                new Sheet(texts.of("admin.user.title"), List.of(columns.headings(OF_USERS))),
                new Sheet(texts.of("admin.import.words"), notes));
    }

    /** @throws RuleViolation when no sheet has the columns, or one has columns nobody knows */
    Roster read(List<Sheet> sheets) {
        List<Roster.DepartmentLine> departments = new ArrayList<>();
        List<Roster.UserLine> users = new ArrayList<>();
        for (Sheet each : sheets) {
            Sheet sheet =
                    columns.fromHeadings(columns.fromHeadings(each, OF_USERS, Map.of()), OF_DEPARTMENTS, Map.of());
            if (sheet.rows().isEmpty()) {
                continue;
            }
            Map<String, Integer> found = columns.find(sheet, OF_USERS);
            if (found.containsKey(OF_USERS.get(0))) {
                columns.require(sheet, OF_USERS, found, Set.of(OF_USERS.get(1), OF_USERS.get(3)));
                SheetColumns.body(sheet).forEach(row -> users.add(user(new Cells(row, found))));
                continue;
            }
            Map<String, Integer> ofDepartments = columns.find(sheet, OF_DEPARTMENTS);
            if (ofDepartments.containsKey(OF_DEPARTMENTS.get(0))) {
                columns.require(sheet, OF_DEPARTMENTS, ofDepartments, Set.of());
                SheetColumns.body(sheet).forEach(row -> departments.add(department(new Cells(row, ofDepartments))));
            }
        }
        if (departments.isEmpty() && users.isEmpty()) {
            throw new RuleViolation("roster.noColumns", texts.of(OF_DEPARTMENTS.get(0)), texts.of(OF_USERS.get(0)));
        }
        return new Roster(departments, users);
    }

    private Roster.DepartmentLine department(Cells cells) {
        Unread unread = new Unread();
        String kindWord = cells.at(OF_DEPARTMENTS.get(1));
        DepartmentKind kind = Arrays.stream(DepartmentKind.values())
                .filter(one -> columns.means("departmentKind." + one.name(), kindWord))
                .findFirst()
                .orElse(null);
        if (kind == null && !kindWord.isEmpty()) {
            unread.note("roster.kindUnknown", kindWord);
        }
        String name = cells.at(OF_DEPARTMENTS.get(0));
        if (name.isEmpty()) {
            unread.note("roster.nameMissing");
        }
        if (name.length() > 100) {
            unread.note("roster.nameTooLong", 100);
        }
        String aliases = cells.at(OF_DEPARTMENTS.get(2));
        return new Roster.DepartmentLine(
                cells.row().number(),
                name,
                kind,
                aliases.isEmpty() ? null : Lines.of(aliases),
                cells.day(OF_DEPARTMENTS.get(3), unread),
                cells.day(OF_DEPARTMENTS.get(4), unread),
                unread.first());
    }

    private Roster.UserLine user(Cells cells) {
        Unread unread = new Unread();
        Set<Role> roles = new LinkedHashSet<>();
        for (String word : cells.at(OF_USERS.get(3)).split("[+,;\\u3001\\uff0c\\uff1b]")) {
            Arrays.stream(Role.values())
                    .filter(role -> columns.means("userRole." + role.name(), word.strip()))
                    .findFirst()
                    .ifPresentOrElse(roles::add, () -> unread.note("roster.roleUnknown", word.strip()));
        }
        String name = cells.at(OF_USERS.get(1));
        String title = cells.at(OF_USERS.get(2));
        if (name.isEmpty()) {
            unread.note("roster.nameMissing");
        }
        if (Math.max(name.length(), title.length()) > 60) {
            unread.note("roster.nameTooLong", 60);
        }
        return new Roster.UserLine(
                cells.row().number(),
                cells.at(OF_USERS.get(0)),
                name,
                title.isEmpty() ? null : title,
                roles,
                Lines.of(cells.at(OF_USERS.get(4))),
                unread.first());
    }
}
