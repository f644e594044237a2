package app.workplan.domain.shared;

/** There is no such thing for this user: unknown, or another bureau's. Answered with 404. */
public class NotFound extends DomainException {

    public NotFound(String what, Object id) {
        super("notFound", what, String.valueOf(id));
    }
}
