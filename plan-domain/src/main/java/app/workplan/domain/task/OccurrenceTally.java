package app.workplan.domain.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 应办次的统计: the occurrences one share owns, counted on one day.
 *
 * @param all over the whole plan
 * @param met of these, met so far
 * @param missed of these, missed so far
 * @param decided of these, due by the day and already met or missed
 * @param missedSince the earliest due date among the recurrences whose latest decided occurrence is missed; null when
 *     there is none
 */
public record OccurrenceTally(
        int all, int met, int missed, int decided, @Nullable LocalDate missedSince) {

    public static OccurrenceTally of(Collection<OccurrenceFacts> occurrences, LocalDate day) {
        Map<Long, List<OccurrenceFacts>> byRecurrence =
                occurrences.stream().collect(Collectors.groupingBy(OccurrenceFacts::recurrenceId));
        LocalDate missedSince = byRecurrence.values().stream()
                .map(some -> latestMissed(some, day))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new OccurrenceTally(
                occurrences.size(),
                (int) occurrences.stream().filter(OccurrenceFacts::isMet).count(),
                (int) occurrences.stream().filter(one -> one.isMissed(day)).count(),
                (int) occurrences.stream().filter(one -> one.isDecided(day)).count(),
                missedSince);
    }

    private static @Nullable LocalDate latestMissed(List<OccurrenceFacts> ofOneRecurrence, LocalDate day) {
        return ofOneRecurrence.stream()
                .filter(one -> one.isDecided(day))
                .max(Comparator.comparing(OccurrenceFacts::dueOn))
                .filter(latest -> latest.isMissed(day))
                .map(OccurrenceFacts::dueOn)
                .orElse(null);
    }

    /** Whether progress is counted in occurrences and no percent is asked. */
    public boolean exists() {
        return all > 0;
    }
}
