package app.workplan.service.shared;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import java.util.Set;
import java.util.function.Function;

/** 可见范围: the bureaus whose plans may be read; bound into every read as {@code bureau_id in (:bureaus)}. */
public record Scope(Set<Long> bureauIds) {

    public Scope {
        bureauIds = Set.copyOf(bureauIds);
    }

    /** Whether plans of the bureau may be read. */
    public boolean contains(long bureauId) {
        return bureauIds.contains(bureauId);
    }

    /**
     * The rule itself: own bureau for every business role, its descendants too for LEADER and OFFICE, nothing for the
     * others.
     *
     * @param tree gives a bureau and its descendants
     */
    public static Scope of(Actor actor, Function<Long, Set<Long>> tree) {
        if (actor.bureauId() == null || !actor.isBusiness()) {
            return new Scope(Set.of());
        }
        boolean down = actor.is(Role.LEADER) || actor.is(Role.OFFICE);
        return new Scope(down ? tree.apply(actor.bureauId()) : Set.of(actor.bureauId()));
    }
}
