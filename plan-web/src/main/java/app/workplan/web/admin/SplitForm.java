package app.workplan.web.admin;

import app.workplan.service.organisation.SplitDepartment;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

    @NotBlank(message = "{form.required}")
    @Size(max = 500, message = "{form.tooLong}")
    private String splitNames = "";

    @NotNull(message = "{form.required}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate splitOn;

    @NotBlank(message = "{form.required}")
    @Size(max = 500, message = "{form.tooLong}")
    private String splitBasis = "";

    SplitDepartment toCommand(long id) {
        return new SplitDepartment(id, version, Lines.of(splitNames), Objects.requireNonNull(splitOn), splitBasis);
    }
}
