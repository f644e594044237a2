package app.workplan.web.admin;

import app.workplan.service.organisation.SplitDepartment;
import app.workplan.web.support.AtMost;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** 分设新科室. */
@Getter
@Setter
class SplitForm {

    private @Nullable Integer version;

    @NotBlank(message = "{form.fill}{admin.department.splitNames}")
    @AtMost(value = 500, message = "{admin.department.splitNames}{form.tooLong}")
    private String splitNames = "";

    @NotNull(message = "{form.fill}{admin.department.splitOn}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate splitOn;

    @NotBlank(message = "{form.fill}{admin.department.basis}")
    @AtMost(value = 500, message = "{admin.department.basis}{form.tooLong}")
    private String splitBasis = "";

    SplitDepartment toCommand(long id) {
        return new SplitDepartment(id, version, Lines.of(splitNames), Objects.requireNonNull(splitOn), splitBasis);
    }
}
