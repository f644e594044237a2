package app.workplan.service.indicator;

import app.workplan.domain.indicator.EnteredBy;
import app.workplan.domain.indicator.GoalFile;
import app.workplan.domain.indicator.Indicator;
import app.workplan.domain.indicator.IndicatorReading;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.attachment.Upload;
import app.workplan.service.indicator.GoalPlaces.OfPlan;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** 填指标值与更正: only ever added, one after the other under the lock of the indicator (docs/adr/0290). */
@Service
@RequiredArgsConstructor
public class ReadingService {

    private static final int AGAIN_SECONDS = 120;

    private final GoalPlaces places;
    private final Readings readings;
    private final GoalFiles files;
    private final GoalAccess access;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * 填报, or 更正 of one that was wrong, with what shows it.
     *
     * @param uploads 佐证
     * @return its id; the same form sent twice gives the one it made the first time
     * @throws RuleViolation when the plan is not tracked, a field or a file is refused, or the wrong one was corrected before
     */
    public long enter(Actor actor, EnterReading command, List<Upload> uploads) {
        transaction.executeWithoutResult(status -> allowed(actor, command.indicatorId()));
        return files.take(
                uploads,
                taken -> Objects.requireNonNull(transaction.execute(status -> enterNow(actor, command, taken))));
    }

    private Long enterNow(Actor actor, EnterReading command, List<GoalFiles.Taken> taken) {
        OfPlan<Indicator> place = allowed(actor, command.indicatorId());
        Indicator indicator = place.goal();
        EnteredBy by = GoalAccess.by(actor, indicator.spec().departmentIds());
        Instant now = clock.instant();
        LocalDate from = place.plan().getPeriod().from();
        IndicatorReading made =
                new IndicatorReading(indicator, command.content(), by, now, BusinessClock.dayOf(now), from);
        IndicatorReading wrong = command.corrects() == null ? null : readings.load(command.corrects());
        if (wrong != null) {
            made.correcting(wrong);
        }
        IndicatorReading last = readings.last(command.indicatorId());
        if (last != null && last.saysTheSameAs(made) && last.getEnteredAt().isAfter(now.minusSeconds(AGAIN_SECONDS))) {
            return last.requireId();
        }
        if (wrong != null) {
            readings.requireNotCorrected(wrong);
        }
        long id = readings.save(made);
        taken.forEach(one -> readings.show(GoalFile.of(made, indicator.getPlanId(), one.sent(), one.file(), by, now)));
        audit.record(GoalPlaces.change(
                        actor,
                        place.plan(),
                        wrong == null ? "indicator.read" : "indicator.correct",
                        indicator.requireId(),
                        by)
                .values(wrong == null ? null : IndicatorWords.of(wrong), IndicatorWords.of(made))
                .on(made.getNote()));
        return id;
    }

    private OfPlan<Indicator> allowed(Actor actor, long indicatorId) {
        OfPlan<Indicator> place = places.indicator(indicatorId);
        access.requireCanEnter(actor, place.plan(), place.goal().spec().departmentIds());
        place.plan().requireIssued();
        place.goal().requireAsked();
        return place;
    }
}
