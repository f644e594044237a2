package app.workplan.web.admin;

import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.service.organisation.CreateDepartment;
import app.workplan.web.support.AtMost;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 一次新建多个科室: their names, one a line, all of one kind. */
@Getter
@Setter
class SeveralDepartmentsForm {

    @NotBlank(message = "{form.fill}{admin.department.severalNames}")
    @AtMost(value = 20000, message = "{admin.department.severalNames}{form.tooLong}")
    private String names = "";

    @NotNull(message = "{form.choose}{admin.department.kind}")
    private @Nullable DepartmentKind kind = DepartmentKind.SECTION;

    List<CreateDepartment> toCommands() {
        DepartmentKind chosen = kind == null ? DepartmentKind.SECTION : kind;
        return Lines.of(names).stream()
                .map(name -> new CreateDepartment(null, name, chosen, List.of(), null, null))
                .toList();
    }
}
