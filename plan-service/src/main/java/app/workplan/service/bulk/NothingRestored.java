package app.workplan.service.bulk;

import app.workplan.domain.shared.RuleViolation;
import java.util.Map;
import lombok.Getter;

/** 一项也恢复不了: taking a bulk change back would restore none of its tasks, so nothing was written. */
@Getter
public class NothingRestored extends RuleViolation {

    /** Why each task stays as it is, by its id. */
    private final transient Map<Long, RuleViolation> reasons;

    NothingRestored(Map<Long, RuleViolation> reasons) {
        super("bulk.noneRestored");
        this.reasons = Map.copyOf(reasons);
    }
}
