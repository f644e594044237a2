package app.workplan.service.row;

import org.jspecify.annotations.Nullable;

/**
 * 清单的筛选.
 *
 * @param state null for the list as it stands
 * @param aspect 分类, null for any
 * @param unsorted those without one only
 * @param page from 1
 */
public record RowFilter(@Nullable State state, @Nullable String aspect, boolean unsorted, int page) {

    /** Rows on one page. */
    public static final int SIZE = 50;

    /** 状态 of the rows. */
    public enum State {
        /** 未销号. */
        OPEN,
        /** 已销号. */
        STRUCK,
        /** 已移出: off the list, kept. */
        REMOVED
    }

    /** The same on another page. */
    public RowFilter at(int other) {
        return new RowFilter(state, aspect, unsorted, other);
    }
}
