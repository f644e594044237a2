package app.workplan.web.admin;

import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.service.organisation.CreateDepartment;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 一次新建多个科室: their names, one a line, all of one kind. */
@Getter
@Setter
class SeveralDepartmentsForm {

    @NotBlank(message = "{form.required}")
    @Size(max = 20000, message = "{form.tooLong}")
    private String names = "";

    @NotNull(message = "{form.required}")
    private @Nullable DepartmentKind kind = DepartmentKind.SECTION;

    List<CreateDepartment> toCommands() {
        DepartmentKind chosen = kind == null ? DepartmentKind.SECTION : kind;
        return Lines.of(names).stream()
                .map(name -> new CreateDepartment(null, name, chosen, List.of(), null, null))
                .toList();
    }
}
