package app.workplan.service.supervision;

import app.workplan.service.task.DepartmentChoice;
import java.util.List;

/**
 * 督办单列表.
 *
 * @param total how many the filter leaves
 * @param counts how many there are of each state, whatever the filter
 * @param departments those that ever got a letter
 */
public record LetterList(List<LetterRow> rows, int total, Counts counts, List<DepartmentChoice> departments) {

    /** 各状态的件数. */
    public record Counts(int all, int open, int issued, int received, int replied, int late) {}
}
