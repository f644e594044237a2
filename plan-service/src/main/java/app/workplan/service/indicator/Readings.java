package app.workplan.service.indicator;

import app.workplan.domain.indicator.GoalFile;
import app.workplan.domain.indicator.IndicatorReading;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 指标值 and their files, as they are kept. */
@Component
@RequiredArgsConstructor
class Readings {

    private final ReadingRepository rows;
    private final GoalFileRepository files;

    IndicatorReading load(long id) {
        return rows.findById(id).orElseThrow(() -> new NotFound("reading", id));
    }

    /** The one entered last, null where there is none. */
    @Nullable
    IndicatorReading last(long indicatorId) {
        return rows.findFirstByIndicatorIdOrderByEnteredAtDescIdDesc(indicatorId)
                .orElse(null);
    }

    /** @throws RuleViolation when another took its place already */
    void requireNotCorrected(IndicatorReading wrong) {
        if (rows.existsByCorrectsId(wrong.requireId())) {
            throw new RuleViolation("reading.corrected");
        }
    }

    long save(IndicatorReading made) {
        return rows.save(made).requireId();
    }

    void show(GoalFile file) {
        files.save(file);
    }
}
