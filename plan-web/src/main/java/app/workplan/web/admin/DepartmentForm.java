package app.workplan.web.admin;

import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.service.organisation.CreateDepartment;
import app.workplan.web.support.AtMost;
import app.workplan.web.support.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** 新建科室. */
@Getter
@Setter
class DepartmentForm {

    @NotBlank(message = "{form.fill}{admin.department.name}")
    @AtMost(value = 100, message = "{admin.department.name}{form.tooLong}")
    @OneLine(message = "{admin.department.name}{form.oneLine}")
    private String name = "";

    @NotNull(message = "{form.choose}{admin.department.kind}")
    private @Nullable DepartmentKind kind = DepartmentKind.SECTION;

    @AtMost(value = 1000, message = "{admin.department.aliases}{form.tooLong}")
    private String aliases = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate validTo;

    CreateDepartment toCommand() {
        DepartmentKind chosen = kind == null ? DepartmentKind.SECTION : kind;
        return new CreateDepartment(null, name.strip(), chosen, Lines.of(aliases), null, validTo);
    }
}
