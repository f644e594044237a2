package app.workplan.web.admin;

import app.workplan.domain.organisation.DepartmentKind;
import app.workplan.service.organisation.CreateDepartment;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** 新建科室. */
@Getter
@Setter
class DepartmentForm {

    /** Line breaks, commas, semicolons and the Chinese enumeration signs. */
    private static final String SEPARATORS = "[\\r\\n,;\\u3001\\uff0c\\uff1b]+";

    @NotBlank(message = "{form.required}")
    @Size(max = 100, message = "{form.tooLong}")
    private String name = "";

    @NotNull(message = "{form.required}")
    private @Nullable DepartmentKind kind = DepartmentKind.SECTION;

    @Size(max = 1000, message = "{form.tooLong}")
    private String aliases = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate validTo;

    CreateDepartment toCommand() {
        DepartmentKind chosen = kind == null ? DepartmentKind.SECTION : kind;
        return new CreateDepartment(null, name.strip(), chosen, aliasList(), null, validTo);
    }

    private List<String> aliasList() {
        return Arrays.stream(aliases.split(SEPARATORS))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
    }
}
