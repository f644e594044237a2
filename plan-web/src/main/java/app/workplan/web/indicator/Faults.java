package app.workplan.web.indicator;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.SeveralFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** 逐栏检查: reads the fields of a form one by one, so that all that is wrong is told at once. */
final class Faults {

    private final List<RuleViolation> found = new ArrayList<>();

    /** What the field says, null where it is refused. */
    <T> @Nullable T read(Supplier<@Nullable T> field) {
        try {
            return field.get();
        } catch (RuleViolation fault) {
            found.add(fault);
            return null;
        }
    }

    /** @throws RuleViolation naming every fault */
    void throwIfAny() {
        SeveralFaults.throwIfAny(found);
    }
}
