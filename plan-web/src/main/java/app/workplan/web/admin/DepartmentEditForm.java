package app.workplan.web.admin;

import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.service.organisation.DepartmentPage;
import app.workplan.service.organisation.EditDepartment;
import app.workplan.web.support.AtMost;
import app.workplan.web.support.OneLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** 改科室. */
@Getter
@Setter
class DepartmentEditForm {

    private @Nullable Integer version;

    @NotBlank(message = "{form.fill}{admin.department.name}")
    @AtMost(value = 100, message = "{admin.department.name}{form.tooLong}")
    @OneLine(message = "{admin.department.name}{form.oneLine}")
    private String name = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate renamedOn;

    @NotNull(message = "{form.choose}{admin.department.kind}")
    private @Nullable DepartmentKind kind;

    @NotNull(message = "{admin.department.positionIll}")
    @Min(value = 1, message = "{admin.department.positionIll}")
    @Max(value = 9999, message = "{admin.department.positionIll}")
    private @Nullable Integer position;

    @NotNull(message = "{form.fill}{admin.department.validFrom}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate validFrom;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate validTo;

    private @Nullable Long leaderId;

    @AtMost(value = 1000, message = "{admin.department.aliases}{form.tooLong}")
    private String aliases = "";

    static DepartmentEditForm of(DepartmentPage page) {
        DepartmentEditForm form = new DepartmentEditForm();
        form.version = page.version();
        form.name = page.name();
        form.kind = DepartmentKind.valueOf(page.kind());
        form.position = page.position();
        form.validFrom = page.validFrom();
        form.validTo = page.validTo();
        form.leaderId = page.leaderId();
        form.aliases = Objects.requireNonNullElse(page.aliases(), "");
        return form;
    }

    EditDepartment toCommand(long id) {
        return new EditDepartment(
                id,
                version,
                name.strip(),
                renamedOn,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(position),
                Objects.requireNonNull(validFrom),
                validTo,
                leaderId,
                Lines.of(aliases));
    }
}
