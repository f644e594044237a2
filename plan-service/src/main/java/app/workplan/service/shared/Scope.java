package app.workplan.service.shared;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 可见范围: what an actor may read.
 *
 * @param bureauIds the bureaus whose issued plans may be read; bound into every read as {@code bureau_id in (:bureaus)}
 * @param draftsOf the bureau whose drafts (草稿) may be read too, because the actor works in its office; null for none
 */
public record Scope(Set<Long> bureauIds, @Nullable Long draftsOf) {

    private static final int MANY_BUREAUS = 200;

    public Scope {
        // not Set.copyOf: numbers at even distances, thousands of them, stand in one another's way there
        bureauIds = Collections.unmodifiableSet(new HashSet<>(bureauIds));
    }

    /** 跨很多单位: bureaus so many that no list of all their plans is offered to choose from. */
    public boolean isVeryWide() {
        return bureauIds.size() > MANY_BUREAUS;
    }

    /** Whether plans of the bureau may be read. */
    public boolean contains(long bureauId) {
        return bureauIds.contains(bureauId);
    }

    /** Whether drafts of the bureau may be read. */
    public boolean containsDraftsOf(long bureauId) {
        return draftsOf != null && draftsOf == bureauId;
    }

    /**
     * The rule itself: own bureau for every business role, its descendants too for LEADER and OFFICE, nothing for the
     * others; drafts for the office of the own bureau alone.
     *
     * @param tree gives a bureau and its descendants
     */
    public static Scope of(Actor actor, Function<Long, Set<Long>> tree) {
        if (actor.bureauId() == null || !actor.isBusiness()) {
            return new Scope(Set.of(), null);
        }
        boolean down = actor.is(Role.LEADER) || actor.is(Role.OFFICE);
        return new Scope(
                down ? tree.apply(actor.bureauId()) : Set.of(actor.bureauId()),
                actor.is(Role.OFFICE) ? actor.bureauId() : null);
    }
}
