package app.workplan.web.admin;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.organisation.BureauSetting;
import app.workplan.service.organisation.SettingsPage;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Month;
import java.time.MonthDay;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 判定设置. */
@Getter
@Setter
class SettingsForm {

    private @Nullable Long version;

    @NotNull(message = "{admin.settings.nearDueIll}")
    @Min(value = 0, message = "{admin.settings.nearDueIll}")
    @Max(value = 60, message = "{admin.settings.nearDueIll}")
    private @Nullable Integer nearDueWorkingDays;

    @NotNull(message = "{admin.settings.lagIll}")
    @Min(value = 0, message = "{admin.settings.lagIll}")
    @Max(value = 100, message = "{admin.settings.lagIll}")
    private @Nullable Integer lagPoints;

    @NotNull(message = "{admin.settings.graceIll}")
    @Min(value = 0, message = "{admin.settings.graceIll}")
    @Max(value = 31, message = "{admin.settings.graceIll}")
    private @Nullable Integer graceDays;

    @NotNull(message = "{admin.settings.floodIll}")
    @Min(value = 1, message = "{admin.settings.floodIll}")
    @Max(value = 12, message = "{admin.settings.floodIll}")
    private @Nullable Integer floodMonth;

    @NotNull(message = "{admin.settings.floodIll}")
    @Min(value = 1, message = "{admin.settings.floodIll}")
    @Max(value = 31, message = "{admin.settings.floodIll}")
    private @Nullable Integer floodDay;

    @NotNull(message = "{form.choose}{admin.settings.cycle}")
    private @Nullable ReportCycle reportCycle;

    /** A day no year has, such as 31 June. */
    @AssertTrue(message = "{admin.settings.floodIll}")
    public boolean isFloodDayReal() {
        return floodMonth == null
                || floodDay == null
                || floodMonth < 1
                || floodMonth > 12
                || floodDay <= Month.of(floodMonth).maxLength();
    }

    static SettingsForm of(SettingsPage page) {
        SettingsForm form = new SettingsForm();
        form.version = page.version();
        form.nearDueWorkingDays = page.values().nearDueWorkingDays();
        form.lagPoints = page.values().lagPoints();
        form.graceDays = page.values().graceDays();
        form.floodMonth = page.values().beforeFlood().getMonthValue();
        form.reportCycle = page.values().reportCycle();
        form.floodDay = page.values().beforeFlood().getDayOfMonth();
        return form;
    }

    BureauSetting.Values toValues() {
        return new BureauSetting.Values(
                Objects.requireNonNull(nearDueWorkingDays),
                Objects.requireNonNull(lagPoints),
                Objects.requireNonNull(graceDays),
                MonthDay.of(Objects.requireNonNull(floodMonth), Objects.requireNonNull(floodDay)),
                Objects.requireNonNull(reportCycle));
    }
}
