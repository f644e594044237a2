package app.workplan.domain.task;

import org.jspecify.annotations.Nullable;

/**
 * 清单的数: how many rows the list of a task has, and how many of them are struck off.
 *
 * @param total 总数, without those taken off the list
 * @param struckOff 已销号
 */
public record RowCount(int total, int struckOff) {

    /** A share is reported up to this; 100 comes from an accepted completion alone. */
    private static final int MOST = 99;

    /** 剩余. */
    public int remaining() {
        return total - struckOff;
    }

    /**
     * 清单进度: struck off of all, rounded down, at most 99; so it never says that all is done while a row is left. Null for
     * an empty list, which says nothing.
     */
    public @Nullable Integer percent() {
        return total == 0 ? null : (int) Math.min(MOST, struckOff * 100L / total);
    }
}
