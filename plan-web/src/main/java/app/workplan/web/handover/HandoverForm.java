package app.workplan.web.handover;

import app.workplan.service.handover.HandoverChoices;
import app.workplan.service.handover.OpenHandover;
import app.workplan.web.support.AtMost;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** 发起交接. */
@Getter
@Setter
class HandoverForm {

    @NotEmpty(message = "{form.choose}{handover.departments}")
    private Set<Long> departmentIds = new LinkedHashSet<>();

    @NotNull(message = "{form.choose}{handover.successor}")
    private @Nullable Long successorId;

    @NotNull(message = "{form.fill}{handover.effectiveOn}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate effectiveOn;

    @AtMost(value = 1000, message = "{handover.note}{form.tooLong}")
    private String note = "";

    /** All departments, from today on: what is usual. */
    static HandoverForm of(HandoverChoices choices, LocalDate today) {
        HandoverForm form = new HandoverForm();
        form.departmentIds.addAll(choices.departmentIds());
        form.effectiveOn = today;
        return form;
    }

    OpenHandover toCommand(long leaverId) {
        return new OpenHandover(
                leaverId,
                Objects.requireNonNull(successorId),
                departmentIds,
                Objects.requireNonNull(effectiveOn),
                note);
    }
}
