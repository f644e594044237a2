package app.workplan.domain.task;

import app.workplan.domain.plan.PlanPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 改频次、改止期 of a duty that is owed: from the next period on. What has begun stays as it is. The new rhythm begins with its
 * first period that starts after the one that runs; until then the old periods go on, so that no month is owed twice and none
 * is left out.
 *
 * @param dropped periods that stand and are owed no more
 * @param added periods that are owed from now on
 */
public record DutyTurn(List<OccurrencePeriod> dropped, List<OccurrencePeriod> added) {

    /**
     * What changes on the day.
     *
     * @param standing the periods owed until now
     * @param turned whether the rhythm changes, not the end alone
     * @param rhythm from now on
     * @param end 止期 from now on, null: until the plan ends
     */
    public static DutyTurn on(
            LocalDate day,
            List<OccurrencePeriod> standing,
            boolean turned,
            Frequency rhythm,
            PlanPeriod plan,
            @Nullable LocalDate end) {
        LocalDate running = standing.stream()
                .filter(one -> one.begunBy(day))
                .map(OccurrencePeriod::dueOn)
                .max(LocalDate::compareTo)
                .filter(last -> last.isAfter(day))
                .orElse(day);
        List<OccurrencePeriod> added = new ArrayList<>(OccurrencePeriod.after(running, rhythm, plan, end));
        LocalDate turn = added.isEmpty() ? null : added.get(0).from();
        List<OccurrencePeriod> dropped = new ArrayList<>();
        for (OccurrencePeriod one : standing) {
            boolean bridges = turned && turn != null && one.dueOn().isBefore(turn) && one.begunBy(end);
            if (!one.begunBy(day) && !added.remove(one) && !bridges) {
                dropped.add(one);
            }
        }
        return new DutyTurn(List.copyOf(dropped), List.copyOf(added));
    }
}
