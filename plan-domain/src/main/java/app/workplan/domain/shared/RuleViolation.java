package app.workplan.domain.shared;

/** A rule of the bureau refuses the command; nothing was changed. Answered with 422. */
public class RuleViolation extends DomainException {

    /** @param code key of the text in the message bundles, without the prefix {@code error.} */
    public RuleViolation(String code, Object... args) {
        super(code, args);
    }
}
