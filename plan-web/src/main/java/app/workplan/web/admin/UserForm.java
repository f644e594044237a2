package app.workplan.web.admin;

import app.workplan.domain.shared.Role;
import app.workplan.service.organisation.CreateUser;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.Set;
import lombok.Getter;
import lombok.Setter;

/** 新建用户. */
@Getter
@Setter
class UserForm {

    @NotBlank(message = "{form.required}")
    @Size(max = 60, message = "{form.tooLong}")
    private String username = "";

    @NotBlank(message = "{form.required}")
    @Size(max = 60, message = "{form.tooLong}")
    private String displayName = "";

    @Size(max = 60, message = "{form.tooLong}")
    private String title = "";

    @NotEmpty(message = "{form.choose}")
    private Set<Role> roles = new LinkedHashSet<>();

    private Set<Long> departmentIds = new LinkedHashSet<>();

    CreateUser toCommand() {
        String words = title.isBlank() ? null : title.strip();
        return new CreateUser(username, displayName.strip(), words, roles, departmentIds);
    }
}
