package app.workplan.service.plan;

import java.util.List;

/**
 * 计划列表的一段.
 *
 * @param total how many the whole list has
 * @param more whether there are others behind
 */
public record PlanStretch(List<PlanList.Row> rows, int total, boolean more) {

    public PlanStretch {
        rows = List.copyOf(rows);
    }
}
