package app.workplan.web.plan;

import app.workplan.domain.plan.CarryOver;
import jakarta.validation.constraints.NotNull;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 滚动到下一期. */
@Getter
@Setter
class RollForwardForm {

    @NotNull(message = "{plan.roll.yearMissing}")
    private @Nullable Integer year;

    /** A constant of {@link CarryOver}; everything for whatever else stands there. */
    private @Nullable String what;

    CarryOver carried() {
        return CarryOver.UNFINISHED.name().equals(what) ? CarryOver.UNFINISHED : CarryOver.EVERYTHING;
    }
}
