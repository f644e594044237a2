package app.workplan.service.organisation;

import app.workplan.domain.organisation.BureauSetting;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.Unguarded;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 判定设置: thresholds, grace and time words of the bureau (docs/adr/0061). */
@Service
@Transactional
@RequiredArgsConstructor
public class SettingsService {

    private final BureauSettingRepository settings;
    private final OrganisationAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /** 现行设置 of the actor's bureau. */
    @Transactional(readOnly = true)
    public SettingsPage current(Actor actor) {
        long bureauId = access.requireAdminOfOwn(actor);
        Optional<BureauSetting> newest = newest(bureauId);
        return new SettingsPage(
                newest.map(BureauSetting::requireId).orElse(0L),
                newest.map(BureauSetting::values).orElse(BureauSetting.Values.DEFAULT),
                newest.map(one -> LocalDate.ofInstant(one.getValidFrom(), clock.getZone()))
                        .orElse(null));
    }

    /**
     * 改设置: holds from today on; earlier days are judged by what held at their end.
     *
     * @param version as the form saw it
     * @throws StaleVersion when somebody changed the settings in between
     * @throws RuleViolation when a value is out of its range
     */
    public void change(Actor actor, BureauSetting.Values values, @Nullable Long version) {
        long bureauId = access.requireAdminOfOwn(actor);
        SettingsPage before = current(actor);
        if (version == null || version != before.version()) {
            throw new StaleVersion();
        }
        BureauSetting made = new BureauSetting(bureauId, values, clock.instant());
        if (values.equals(before.values())) {
            return;
        }
        long id = settings.save(made).requireId();
        audit.record(Audited.of(actor, bureauId, "settings.change", "bureau_setting", id)
                .values(words(before.values()), words(values)));
    }

    /** 现行的值 of a bureau, for a text that is being read and a plan that is being made. */
    @Transactional(readOnly = true)
    @Unguarded("asked for the bureau of whoever may import or make plans; the values are no secret")
    public BureauSetting.Values holding(long bureauId) {
        return newest(bureauId).map(BureauSetting::values).orElse(BureauSetting.Values.DEFAULT);
    }

    private Optional<BureauSetting> newest(long bureauId) {
        return settings.findFirstByBureauIdOrderByValidFromDescIdDesc(bureauId);
    }

    private static String words(BureauSetting.Values values) {
        return "%d, %d, %d, %s, %s"
                .formatted(
                        values.nearDueWorkingDays(),
                        values.lagPoints(),
                        values.graceDays(),
                        values.beforeFlood().toString().substring(2),
                        values.reportCycle());
    }
}
