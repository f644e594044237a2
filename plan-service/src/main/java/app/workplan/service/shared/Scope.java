package app.workplan.service.shared;

import java.util.Set;

/** 可见范围: the bureaus whose plans may be read; bound into every read as {@code bureau_id in (:bureaus)}. */
public record Scope(Set<Long> bureauIds) {

    public Scope {
        bureauIds = Set.copyOf(bureauIds);
    }

    /** Whether plans of the bureau may be read. */
    public boolean contains(long bureauId) {
        return bureauIds.contains(bureauId);
    }
}
