package app.workplan.service.paper.template;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.Role;
import org.springframework.stereotype.Component;

/** 谁可以换公文模板: the office, for its own bureau; documents are its work, as settings are the administrator's. */
@Component
public class TemplateAccess {

    /**
     * @return the bureau whose template it is
     * @throws Forbidden unless the actor works in an office
     */
    public long requireOffice(Actor actor) {
        if (!actor.is(Role.OFFICE)) {
            throw new Forbidden("template");
        }
        return actor.requireBureauId();
    }
}
