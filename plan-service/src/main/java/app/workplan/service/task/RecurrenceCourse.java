package app.workplan.service.task;

import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.DutyTurn;
import app.workplan.domain.task.Frequency;
import app.workplan.domain.task.Occurrence;
import app.workplan.domain.task.OccurrencePeriod;
import app.workplan.domain.task.Recurrence;
import app.workplan.domain.task.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 改频次、改止期 of an issued duty: its periods from the next one on are dropped and made; none that has begun is touched. */
@Component
@RequiredArgsConstructor
class RecurrenceCourse {

    private final TaskIssue issue;
    private final OccurrenceRepository occurrences;

    /** 频次 and 止期, as they were before a change. */
    record Before(Frequency rhythm, @Nullable LocalDate end) {

        static Before of(Recurrence recurrence) {
            return new Before(recurrence.getFrequency(), recurrence.getEndsOn());
        }

        boolean turns(Recurrence recurrence) {
            return rhythm != recurrence.getFrequency();
        }

        boolean moves(Recurrence recurrence) {
            return turns(recurrence) || !Objects.equals(end, recurrence.getEndsOn());
        }
    }

    /** 应办次 of a new one; how many. */
    int begin(Recurrence recurrence, TaskWork work, List<Share> own) {
        return issue.begin(recurrence, work.plan().getPeriod(), own, work.at(), work.on());
    }

    /** 按新的次数; of how many periods. */
    int demandAnew(Recurrence recurrence, LocalDate on) {
        return issue.demandAnew(recurrence, on);
    }

    /**
     * 改频次、改止期.
     *
     * @param recurrence as it shall be from the next period on
     * @throws RuleViolation when a new end has passed, or the first period of a new rhythm begins after the end
     */
    void turn(Recurrence recurrence, Before before, PlanPeriod plan, Instant at, LocalDate on) {
        LocalDate end = recurrence.getEndsOn();
        if (end != null && end.isBefore(on) && !end.equals(before.end())) {
            throw new RuleViolation("recurrence.endPassed", on);
        }
        Map<OccurrencePeriod, Occurrence> standing = new LinkedHashMap<>();
        occurrences
                .lockStanding(recurrence.requireId())
                .forEach(one -> standing.put(new OccurrencePeriod(one.getPeriodFrom(), one.getDueOn()), one));
        Frequency rhythm = recurrence.getFrequency();
        DutyTurn turn = DutyTurn.on(on, List.copyOf(standing.keySet()), before.turns(recurrence), rhythm, plan, end);
        if (before.turns(recurrence)
                && rhythm.makesOccurrences()
                && turn.added().isEmpty()) {
            throw new RuleViolation("recurrence.rhythmTooLate");
        }
        turn.dropped().forEach(one -> Objects.requireNonNull(standing.get(one)).drop(at));
        // the index that keeps periods apart looks at those that stand: they go first
        occurrences.flush();
        turn.added().forEach(one -> occurrences.save(new Occurrence(recurrence, one.from(), one.dueOn()).addedAt(at)));
    }
}
