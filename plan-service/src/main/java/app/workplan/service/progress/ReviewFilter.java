package app.workplan.service.progress;

import org.jspecify.annotations.Nullable;

/**
 * 待审核的筛选.
 *
 * @param planId only of that plan
 * @param departmentId only of that department
 * @param coordination 需协调: only entries that ask for it
 */
public record ReviewFilter(@Nullable Long planId, @Nullable Long departmentId, boolean coordination) {

    /** Everything that waits. */
    public static final ReviewFilter ALL = new ReviewFilter(null, null, false);

    /** Whether it leaves anything out. */
    public boolean narrows() {
        return planId != null || departmentId != null || coordination;
    }
}
