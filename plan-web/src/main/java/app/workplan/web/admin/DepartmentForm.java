package app.workplan.web.admin;

import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.service.organisation.CreateDepartment;
import app.workplan.web.support.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** 新建科室. */
@Getter
@Setter
class DepartmentForm {

    @NotBlank(message = "{form.required}")
    @Size(max = 100, message = "{form.tooLong}")
    @OneLine
    private String name = "";

    @NotNull(message = "{form.required}")
    private @Nullable DepartmentKind kind = DepartmentKind.SECTION;

    @Size(max = 1000, message = "{form.tooLong}")
    private String aliases = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate validTo;

    CreateDepartment toCommand() {
        DepartmentKind chosen = kind == null ? DepartmentKind.SECTION : kind;
        return new CreateDepartment(null, name.strip(), chosen, Lines.of(aliases), null, validTo);
    }
}
