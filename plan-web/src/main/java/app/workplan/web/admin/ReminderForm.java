package app.workplan.web.admin;

import app.workplan.service.reminder.ReminderSetting;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 升级提醒的设置. */
@Getter
@Setter
class ReminderForm {

    private int version;

    @NotNull(message = "{form.fill}{admin.reminder.leaderAfter}")
    private @Nullable Integer leaderAfter;

    @NotNull(message = "{form.fill}{admin.reminder.headAfter}")
    private @Nullable Integer headAfter;

    private @Nullable Long headId;

    static ReminderForm of(ReminderSetting setting) {
        ReminderForm form = new ReminderForm();
        form.version = setting.version();
        form.leaderAfter = setting.leaderAfter();
        form.headAfter = setting.headAfter();
        form.headId = setting.headId();
        return form;
    }

    ReminderSetting toSetting() {
        return new ReminderSetting(
                version, Objects.requireNonNull(leaderAfter), Objects.requireNonNull(headAfter), headId);
    }
}
