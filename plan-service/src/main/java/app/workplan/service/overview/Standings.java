package app.workplan.service.overview;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 各计划现况 on one day.
 *
 * @param ranked ids of the plans that have a task that counts: the most overdue first, then the farthest behind
 * @param byPlan by the id of the plan, every plan asked
 * @param byLevel 分级合计, by the level of the bureau
 * @param all 合计; null when no plan was asked
 */
public record Standings(
        List<Long> ranked,
        Map<Long, Standing> byPlan,
        Map<Integer, Standing> byLevel,
        @Nullable Standing all) {

    static final Standings NONE = new Standings(List.of(), Map.of(), Map.of(), null);
}
