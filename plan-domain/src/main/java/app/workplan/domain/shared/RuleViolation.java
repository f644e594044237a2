package app.workplan.domain.shared;

import java.util.List;

/** A rule of the bureau refuses the command; nothing was changed. Answered with 422. */
public class RuleViolation extends DomainException {

    /** @param code key of the text in the message bundles, without the prefix {@code error.} */
    public RuleViolation(String code, Object... args) {
        super(code, args);
    }

    /** 每一处要改: everything that was found wrong at once; this one alone unless it is {@link SeveralFaults}. */
    public List<RuleViolation> faults() {
        return List.of(this);
    }
}
