package app.workplan.service.progress;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Forbidden;
import app.workplan.domain.shared.Role;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 谁有自己要报的: heads and staff; whether they may hand in or only prepare. */
@Component
public class OwedAccess {

    /** @throws Forbidden for everybody but heads and staff */
    public void requireOwing(Actor actor) {
        if (!actor.is(Role.HEAD) && !actor.is(Role.STAFF)) {
            throw new Forbidden("my");
        }
    }

    /** 经办人: whether all the actor sends is kept as drafts for heads; not so while it stands in for one. */
    public boolean draftsOnly(Actor actor) {
        Set<Long> prepared = draftsFor(actor);
        return !prepared.isEmpty() && prepared.containsAll(actor.worksFor());
    }

    /** The departments whose reports the actor only prepares. */
    public Set<Long> draftsFor(Actor actor) {
        return actor.is(Role.OFFICE)
                ? Set.of()
                : actor.worksFor().stream()
                        .filter(department -> !actor.headsDepartment(department))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
