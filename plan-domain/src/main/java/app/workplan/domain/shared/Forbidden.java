package app.workplan.domain.shared;

/** The user may see the thing but not do this with it. Answered with 403 and noted in the audit trail. */
public class Forbidden extends DomainException {

    /** @param action the refused action, as the audit trail names it */
    public Forbidden(String action) {
        super("forbidden", action);
    }
}
