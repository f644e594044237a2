package app.workplan.service.task;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.ShareRole;
import java.util.List;
import java.util.stream.Collectors;

/** 责任科室 as a form sends them: {@code 12:LEAD 17:SUPPORT}. */
public final class PartsText {

    private PartsText() {}

    /** As a form begins with them. */
    public static String of(List<TaskPart> parts) {
        return parts.stream().map(one -> one.departmentId() + ":" + one.role()).collect(Collectors.joining(" "));
    }

    /** @throws RuleViolation when one names no department or no role */
    public static List<TaskPart> read(String typed) {
        return typed.isBlank()
                ? List.of()
                : List.of(typed.strip().split("[\\s,]+")).stream()
                        .map(PartsText::one)
                        .toList();
    }

    private static TaskPart one(String typed) {
        int colon = typed.indexOf(':');
        return part(typed.substring(0, Math.max(0, colon)), typed.substring(colon + 1));
    }

    /** @throws RuleViolation when it names no department or no role */
    public static TaskPart part(String departmentId, String role) {
        try {
            return new TaskPart(Long.parseLong(departmentId.strip()), ShareRole.valueOf(role.strip()));
        } catch (IllegalArgumentException unknown) {
            throw new RuleViolation("assign.departmentUnknown");
        }
    }
}
