package app.workplan.service.search;

import org.jspecify.annotations.Nullable;

/**
 * 搜索条件.
 *
 * @param kind only these, null for all
 * @param planId only of this plan, null for all
 * @param page counted from 1
 * @param size hits a page
 */
public record SearchFilter(
        SearchWords words,
        @Nullable SearchKind kind,
        @Nullable Long planId,
        int page,
        int size) {

    private static final int LAST_PAGE = 10_000;

    public SearchFilter {
        page = Math.max(1, Math.min(page, LAST_PAGE));
    }
}
