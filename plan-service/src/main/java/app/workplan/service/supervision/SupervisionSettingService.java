package app.workplan.service.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.supervision.ScoreTable;
import app.workplan.domain.supervision.SupervisionSetting;
import app.workplan.domain.supervision.SupervisionSetting.Values;
import app.workplan.service.organisation.BureauRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 督办设置: word before the number, days for the reply and points, kept by the office. */
@Service
@Transactional
@RequiredArgsConstructor
public class SupervisionSettingService {

    private final SupervisionSettingRepository settings;
    private final BureauRepository bureaus;
    private final SupervisionAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 现行设置.
     *
     * @param version id of the newest row, 0 while nothing was ever set
     * @param since the day it was set, null while nothing was ever set
     */
    public record Current(
            long version, Values values, @Nullable LocalDate since) {}

    /** 现行设置 of the actor's bureau. */
    @Transactional(readOnly = true)
    public Current current(Actor actor) {
        Optional<SupervisionSetting> newest =
                settings.findFirstByBureauIdOrderByValidFromDescIdDesc(access.requireOwnOffice(actor));
        return new Current(
                newest.map(SupervisionSetting::requireId).orElse(0L),
                newest.map(SupervisionSetting::values).orElse(Values.DEFAULT),
                newest.map(one -> LocalDate.ofInstant(one.getValidFrom(), clock.getZone()))
                        .orElse(null));
    }

    /**
     * 改督办设置: letters issued from now on are scored by it, earlier ones as they were.
     *
     * @param version as the form saw it
     * @throws StaleVersion when somebody changed them in between
     * @throws RuleViolation when a value is out of its range
     */
    public void change(Actor actor, Values wanted, @Nullable Long version) {
        long bureau = access.requireOwnOffice(actor);
        bureaus.lockById(bureau);
        Current before = current(actor);
        SupervisionSetting made = new SupervisionSetting(bureau, wanted, clock.instant(), actor.userId());
        if (same(made.values(), before.values())) {
            return;
        }
        if (version == null || version != before.version()) {
            throw new StaleVersion();
        }
        long id = settings.save(made).requireId();
        audit.record(Audited.of(actor, bureau, "supervision.settings", "supervision_setting", id)
                .values(words(before.values()), words(made.values())));
    }

    private static boolean same(Values one, Values other) {
        return words(one).equals(words(other));
    }

    private static String words(Values values) {
        ScoreTable scores = values.scores();
        return "%s, %d, %.1f, %.1f, %.1f, %.1f, %.1f, %d"
                .formatted(
                        values.word() == null ? "-" : values.word(),
                        values.replyDays(),
                        scores.blue(),
                        scores.yellow(),
                        scores.red(),
                        scores.talk(),
                        scores.criticism(),
                        scores.yellows());
    }
}
