package app.workplan.web.admin;

import app.workplan.service.organisation.MergeDepartment;
import app.workplan.web.support.AtMost;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** 并入另一科室. */
@Getter
@Setter
class MergeForm {

    private @Nullable Integer version;

    @NotNull(message = "{form.choose}{admin.department.successor}")
    private @Nullable Long successorId;

    @NotNull(message = "{form.fill}{admin.department.mergedOn}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate mergedOn;

    @NotBlank(message = "{form.fill}{admin.department.basis}")
    @AtMost(value = 500, message = "{admin.department.basis}{form.tooLong}")
    private String mergeBasis = "";

    MergeDepartment toCommand(long id) {
        return new MergeDepartment(
                id, version, Objects.requireNonNull(successorId), Objects.requireNonNull(mergedOn), mergeBasis);
    }
}
