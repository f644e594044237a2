package app.workplan.service.shared;

import app.workplan.domain.audit.AuditEntry;
import app.workplan.domain.shared.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 一次变更, for the audit trail: who did what to which thing, old and new value, on what basis.
 *
 * @param bureauId whose trail it belongs to, null for what belongs to no bureau
 * @param action verb, such as {@code share.report}; its words stand in the bundles under {@code audit.}
 * @param entity kind of thing, such as {@code share}
 * @param actingFor 代理: name of the head the actor stood in for
 */
public record Audited(
        Actor actor,
        @Nullable Long bureauId,
        String action,
        String entity,
        @Nullable Long entityId,
        @Nullable Long planId,
        @Nullable Long taskId,
        @Nullable String before,
        @Nullable String after,
        @Nullable String basis,
        @Nullable String actingFor) {

    /** A change of the thing. */
    public static Audited of(
            Actor actor, @Nullable Long bureauId, String action, String entity, @Nullable Long entityId) {
        return new Audited(actor, bureauId, action, entity, entityId, null, null, null, null, null, null);
    }

    /** In which plan and task. */
    public Audited in(@Nullable Long plan, @Nullable Long task) {
        return new Audited(actor, bureauId, action, entity, entityId, plan, task, before, after, basis, actingFor);
    }

    /** Old and new value, in words or figures. */
    public Audited values(@Nullable Object oldValue, @Nullable Object newValue) {
        return new Audited(
                actor,
                bureauId,
                action,
                entity,
                entityId,
                planId,
                taskId,
                text(oldValue),
                text(newValue),
                basis,
                actingFor);
    }

    /** 依据. */
    public Audited on(@Nullable String statedBasis) {
        return new Audited(
                actor, bureauId, action, entity, entityId, planId, taskId, before, after, statedBasis, actingFor);
    }

    /** For a department: where the actor stands in for its head, both names are kept. */
    public Audited forDepartment(long departmentId) {
        return new Audited(
                actor,
                bureauId,
                action,
                entity,
                entityId,
                planId,
                taskId,
                before,
                after,
                basis,
                actor.actsFor(departmentId));
    }

    AuditEntry toEntry(Instant at) {
        return new AuditEntry(actor, bureauId, at, action, entity)
                .of(entityId, planId, taskId)
                .values(before, after)
                .on(basis)
                .actingFor(actingFor);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
