package app.workplan.service.plan;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** 依据 of an amendment: what the office refers to, such as 上级交办, 会议纪要 or 领导批示. */
public final class Basis {

    /** Longest basis, in characters. */
    public static final int MAX = 500;

    private Basis() {}

    /** @throws RuleViolation when an issued plan is changed without a basis, or it is too long */
    public static void require(Plan plan, @Nullable String basis) {
        if (!plan.isDraft()) {
            required(basis == null ? "" : basis);
        } else if (basis != null) {
            requireShort(basis);
        }
    }

    /**
     * The basis without blanks around it.
     *
     * @throws RuleViolation when it is missing or too long
     */
    public static String required(String basis) {
        if (basis.isBlank()) {
            throw new RuleViolation("amendment.basisMissing");
        }
        requireShort(basis);
        return basis.strip();
    }

    /** The basis as it is kept: without blanks around it, null where there is none. */
    public static @Nullable String stated(@Nullable String basis) {
        return basis == null || basis.isBlank() ? null : basis.strip();
    }

    private static void requireShort(String basis) {
        if (Characters.count(basis) > MAX) {
            throw new RuleViolation("amendment.basisTooLong", MAX);
        }
    }
}
