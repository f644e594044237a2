package app.workplan.web.account;

import app.workplan.service.organisation.ChangePassword;
import jakarta.validation.constraints.NotEmpty;
import lombok.Getter;
import lombok.Setter;

/** 改密. */
@Getter
@Setter
class PasswordForm {

    @NotEmpty(message = "{form.fill}{account.password.current}")
    private String current = "";

    @NotEmpty(message = "{form.fill}{account.password.wanted}")
    private String wanted = "";

    @NotEmpty(message = "{form.fill}{account.password.repeated}")
    private String repeated = "";

    ChangePassword toCommand() {
        return new ChangePassword(current, wanted);
    }
}
