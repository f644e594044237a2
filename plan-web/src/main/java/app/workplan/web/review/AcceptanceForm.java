package app.workplan.web.review;

import app.workplan.web.support.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 批量销号: what was ticked, or everything the filter shows. */
@Getter
@Setter
public class AcceptanceForm extends ReviewFilterForm {

    private @Nullable String ids;
    private String @Nullable [] chosen;
    private @Nullable String all;

    /** Ticked boxes, or the ids a preview carries; what is no number is left out. */
    List<Long> chosenIds() {
        String carried = ids == null ? "" : ids;
        String ticked = chosen == null ? "" : String.join(" ", chosen);
        return Arrays.stream((carried + " " + ticked).strip().split("\\s+"))
                .map(Typed::number)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    boolean isAllMeant() {
        return "true".equals(all);
    }
}
