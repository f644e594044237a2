package app.workplan.service.row;

import app.workplan.domain.task.RowCount;
import app.workplan.service.task.TaskView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 清单页: the list of one task.
 *
 * @param aspects the list by 分类, those without one last
 * @param rows of the page asked for
 * @param found how many rows the filter leaves
 * @param keeps whether the reader may add and strike off now
 * @param office whether the reader may do what is the office's now
 */
public record RowsPage(
        TaskView task,
        LocalDate today,
        List<AspectCount> aspects,
        RowFilter filter,
        List<RowView> rows,
        int found,
        boolean keeps,
        boolean office) {

    /**
     * 分类的数.
     *
     * @param aspect null for those without one
     */
    public record AspectCount(@Nullable String aspect, int total, int struckOff) {

        /** Its numbers. */
        public RowCount count() {
            return new RowCount(total, struckOff);
        }
    }

    /** The whole list. */
    public RowCount count() {
        return new RowCount(
                aspects.stream().mapToInt(AspectCount::total).sum(),
                aspects.stream().mapToInt(AspectCount::struckOff).sum());
    }

    /** 未销号 in the 分类 the filter names, on all its pages. */
    public int openRows() {
        return aspects.stream()
                .filter(one -> filter.aspect() == null || filter.aspect().equals(one.aspect()))
                .filter(one -> !filter.unsorted() || one.aspect() == null)
                .mapToInt(one -> one.count().remaining())
                .sum();
    }

    /** Pages of the filter, at least one. */
    public int pages() {
        return Math.max(1, (found + RowFilter.SIZE - 1) / RowFilter.SIZE);
    }
}
