package app.workplan.web.task;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.task.AssignmentService;
import java.util.HashMap;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 分工: which department gets which role; after issue on what basis. */
@Getter
@Setter
class AssignForm {

    private @Nullable String departmentId;
    private @Nullable String role;
    private @Nullable String basis;

    AssignmentService.Assign toCommand(long taskId) {
        try {
            return new AssignmentService.Assign(
                    taskId,
                    Long.parseLong(departmentId == null ? "" : departmentId.strip()),
                    ShareRole.valueOf(role == null ? "" : role),
                    basis == null || basis.isBlank() ? null : basis.strip());
        } catch (IllegalArgumentException unknown) {
            throw new RuleViolation("assign.departmentUnknown");
        }
    }

    Map<String, @Nullable String> typed() {
        Map<String, @Nullable String> typed = new HashMap<>();
        typed.put("departmentId", departmentId);
        typed.put("role", role);
        typed.put("basis", basis);
        return typed;
    }
}
