package app.workplan.service.shared;

import java.time.Instant;

/**
 * 变更的后续: what else has to be written when something was changed, such as the notices to those whom it concerns. Asked
 * for every audited change, inside the transaction that makes it: what fails here undoes the change.
 */
@FunctionalInterface
public interface ChangeFollower {

    /** A change was made and noted; not called for refused attempts. */
    void follow(Audited change, Instant at);
}
