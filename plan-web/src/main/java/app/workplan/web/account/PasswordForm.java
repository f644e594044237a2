package app.workplan.web.account;

import app.workplan.service.organisation.ChangePassword;
import jakarta.validation.constraints.NotEmpty;
import lombok.Getter;
import lombok.Setter;

/** 改密. */
@Getter
@Setter
class PasswordForm {

    @NotEmpty(message = "{form.required}")
    private String current = "";

    @NotEmpty(message = "{form.required}")
    private String wanted = "";

    @NotEmpty(message = "{form.required}")
    private String repeated = "";

    ChangePassword toCommand() {
        return new ChangePassword(current, wanted);
    }
}
