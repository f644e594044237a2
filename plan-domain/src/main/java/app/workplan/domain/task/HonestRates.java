package app.workplan.domain.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * 四率 over any set of tasks judged on one day (product.md section 3, Honest rates); cancelled tasks are in none.
 *
 * @param responsibility 责任落实率: tasks with a counting share / tasks
 * @param freshness 填报鲜活率: shares still open that owed the last closed period's report, those that have it or a later
 *     one
 * @param onTime 按期办结率: shares whose original date has passed, those done and handed in by it
 * @param unquantified 未量化率: tasks without a text or staff date, frequency or target / tasks
 */
public record HonestRates(Rate responsibility, Rate freshness, Rate onTime, Rate unquantified) {

    public static HonestRates of(Collection<TaskJudgement> judged, LocalDate day) {
        List<TaskJudgement> tasks =
                judged.stream().filter(TaskJudgement::isCounted).toList();
        List<ShareJudgement> shares =
                tasks.stream().flatMap(task -> task.countedShares().stream()).toList();
        return new HonestRates(
                new Rate(
                        tasks.stream()
                                .filter(task -> !task.countedShares().isEmpty())
                                .count(),
                        tasks.size()),
                new Rate(
                        shares.stream().filter(ShareJudgement::isFresh).count(),
                        shares.stream().filter(ShareJudgement::isAskedToReport).count()),
                new Rate(
                        shares.stream().filter(share -> share.isOnTime(day)).count(),
                        shares.stream().filter(share -> share.isScored(day)).count()),
                new Rate(tasks.stream().filter(task -> !task.quantified()).count(), tasks.size()));
    }
}
