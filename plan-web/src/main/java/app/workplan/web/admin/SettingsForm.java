package app.workplan.web.admin;

import app.workplan.domain.organisation.BureauSetting;
import app.workplan.service.organisation.SettingsPage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 判定设置. */
@Getter
@Setter
class SettingsForm {

    private @Nullable Long version;

    @NotNull(message = "{form.required}")
    @Min(value = 0, message = "{admin.settings.nearDueIll}")
    @Max(value = 60, message = "{admin.settings.nearDueIll}")
    private @Nullable Integer nearDueWorkingDays;

    @NotNull(message = "{form.required}")
    @Min(value = 0, message = "{admin.settings.lagIll}")
    @Max(value = 100, message = "{admin.settings.lagIll}")
    private @Nullable Integer lagPoints;

    @NotNull(message = "{form.required}")
    @Min(value = 0, message = "{admin.settings.graceIll}")
    @Max(value = 31, message = "{admin.settings.graceIll}")
    private @Nullable Integer graceDays;

    static SettingsForm of(SettingsPage page) {
        SettingsForm form = new SettingsForm();
        form.version = page.version();
        form.nearDueWorkingDays = page.values().nearDueWorkingDays();
        form.lagPoints = page.values().lagPoints();
        form.graceDays = page.values().graceDays();
        return form;
    }

    BureauSetting.Values toValues() {
        return new BureauSetting.Values(
                Objects.requireNonNull(nearDueWorkingDays),
                Objects.requireNonNull(lagPoints),
                Objects.requireNonNull(graceDays));
    }
}
