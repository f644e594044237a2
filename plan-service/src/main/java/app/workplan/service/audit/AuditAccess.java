package app.workplan.service.audit;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.Role;
import org.springframework.stereotype.Component;

/** 谁可以看审计记录: the auditor, of the own bureau and of what was done above all bureaus. */
@Component
public class AuditAccess {

    /** @return the bureau whose trail the actor reads */
    public long requireAuditor(Actor actor) {
        if (!actor.is(Role.AUDITOR)) {
            throw new Forbidden("audit");
        }
        return actor.requireBureauId();
    }
}
