package app.workplan.domain.shared;

/** Somebody else changed the row since the form was opened. Answered with 409, both texts kept. */
public class StaleVersion extends DomainException {

    public StaleVersion() {
        super("staleVersion");
    }
}
