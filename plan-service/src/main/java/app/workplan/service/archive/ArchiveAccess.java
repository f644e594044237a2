package app.workplan.service.archive;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.plan.PlanAccess;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 谁可以导出、导入和归档计划: the office, of its own bureau. */
@Component
@RequiredArgsConstructor
class ArchiveAccess {

    private final PlanAccess plans;

    /** @throws NotFound or Forbidden unless the actor works in the office of that bureau */
    void requireOffice(Actor actor, long bureauId) {
        plans.requireOffice(actor, bureauId);
    }

    /** @return the bureau in whose office the actor works */
    long requireOwnOffice(Actor actor) {
        return plans.requireOwnOffice(actor);
    }

    /** @throws NotFound unless the upload is of the actor's own bureau */
    void requireOwn(Actor actor, long bureauId, long uploadId) {
        if (requireOwnOffice(actor) != bureauId) {
            throw new NotFound("upload", uploadId);
        }
    }
}
