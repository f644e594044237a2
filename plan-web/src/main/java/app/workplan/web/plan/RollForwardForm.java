package app.workplan.web.plan;

import jakarta.validation.constraints.NotNull;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 滚动到下一年. */
@Getter
@Setter
class RollForwardForm {

    @NotNull(message = "{plan.roll.yearMissing}")
    private @Nullable Integer year;
}
