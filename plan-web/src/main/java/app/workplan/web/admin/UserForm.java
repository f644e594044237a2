package app.workplan.web.admin;

import app.workplan.domain.shared.Role;
import app.workplan.service.organisation.CreateUser;
import app.workplan.service.organisation.EditUser;
import app.workplan.service.organisation.UserPage;
import app.workplan.web.support.AtMost;
import app.workplan.web.support.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 新建用户. */
@Getter
@Setter
class UserForm {

    private @Nullable Integer version;

    /** Set once, when the account is made. */
    @AtMost(value = 60, message = "{admin.user.username}{form.tooLong}")
    private String username = "";

    @NotBlank(message = "{form.fill}{admin.user.displayName}")
    @AtMost(value = 60, message = "{admin.user.displayName}{form.tooLong}")
    @OneLine(message = "{admin.user.displayName}{form.oneLine}")
    private String displayName = "";

    @AtMost(value = 60, message = "{admin.user.jobTitle}{form.tooLong}")
    @OneLine(message = "{admin.user.jobTitle}{form.oneLine}")
    private String title = "";

    @NotEmpty(message = "{form.choose}{admin.user.roles}")
    private Set<Role> roles = new LinkedHashSet<>();

    private Set<Long> departmentIds = new LinkedHashSet<>();

    static UserForm of(UserPage page) {
        UserForm form = new UserForm();
        form.version = page.version();
        form.username = page.username();
        form.displayName = page.displayName();
        form.title = Objects.requireNonNullElse(page.title(), "");
        page.roles().forEach(role -> form.roles.add(Role.valueOf(role)));
        form.departmentIds.addAll(page.departmentIds());
        return form;
    }

    EditUser toEdit(long id) {
        return new EditUser(id, version, displayName.strip(), titleOrNull(), roles, departmentIds);
    }

    private @Nullable String titleOrNull() {
        return title.isBlank() ? null : title.strip();
    }

    CreateUser toCommand() {
        return new CreateUser(username, displayName.strip(), titleOrNull(), roles, departmentIds);
    }
}
