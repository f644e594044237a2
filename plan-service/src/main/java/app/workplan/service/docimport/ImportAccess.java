package app.workplan.service.docimport;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.Role;
import org.springframework.stereotype.Component;

/** 谁可以导入: the office, for its own bureau. */
@Component
public class ImportAccess {

    /** @throws Forbidden unless the actor works in an office */
    public void requireCanImport(Actor actor) {
        if (!actor.is(Role.OFFICE) || actor.bureauId() == null) {
            throw new Forbidden("import");
        }
    }

    /** @throws NotFound when the import is another bureau's */
    public void requireOwn(Actor actor, long bureauId) {
        requireCanImport(actor);
        if (actor.requireBureauId() != bureauId) {
            throw new NotFound("import", "");
        }
    }
}
