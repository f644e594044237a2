package app.workplan.web.admin;

import app.workplan.service.calendar.NamedDay;
import app.workplan.web.support.AtMost;
import app.workplan.web.support.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** 日历的一天. */
@Getter
@Setter
class CalendarForm {

    /** Null for a day that has no row yet. */
    private @Nullable Integer version;

    @NotNull(message = "{form.fill}{admin.calendar.day}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate day;

    private boolean working;

    @NotBlank(message = "{form.fill}{admin.calendar.name}")
    @AtMost(value = 60, message = "{admin.calendar.name}{form.tooLong}")
    @OneLine(message = "{admin.calendar.name}{form.oneLine}")
    private String name = "";

    static CalendarForm of(NamedDay known) {
        CalendarForm form = new CalendarForm();
        form.version = known.version();
        form.day = known.day();
        form.working = known.working();
        form.name = known.name();
        return form;
    }
}
