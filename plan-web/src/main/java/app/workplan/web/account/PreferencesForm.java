package app.workplan.web.account;

import app.workplan.service.organisation.Preferences;
import app.workplan.service.organisation.SignedIn;
import jakarta.validation.constraints.Pattern;
import lombok.Getter;
import lombok.Setter;

/** 个人设置. */
@Getter
@Setter
class PreferencesForm {

    @Pattern(regexp = "zh-CN|en", message = "{form.choose}{account.preferences.language}")
    private String language = "zh-CN";

    private boolean largePrint;
    private boolean highContrast;

    static PreferencesForm of(SignedIn account) {
        PreferencesForm form = new PreferencesForm();
        form.language = account.language();
        form.largePrint = account.largePrint();
        form.highContrast = account.highContrast();
        return form;
    }

    Preferences toCommand() {
        return new Preferences(language, largePrint, highContrast);
    }
}
