package app.workplan.service.bulletin;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.domain.supervision.Bulletin;
import app.workplan.domain.supervision.BulletinState;
import app.workplan.service.organisation.BureauRepository;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 通报: drafted, worded, issued, corrected; a form sent twice does its work once (docs/adr/0281). */
@Service
@Transactional
@RequiredArgsConstructor
public class BulletinService {

    private static final String ENTITY = "bulletin";

    private final BulletinRepository bulletins;
    private final BulletinIssue issuing;
    private final PlanRepository plans;
    private final BureauRepository bureaus;
    private final BulletinAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 起草通报.
     *
     * @return its id; the same plan and day again gives the draft there is
     * @throws RuleViolation when the plan is a draft, the day lies outside its days, or the words do not fit
     */
    public long draft(Actor actor, long planId, LocalDate asOf, BulletinWords words) {
        Plan plan = plans.findById(planId).orElseThrow(() -> new NotFound("plan", planId));
        access.requireOffice(actor, plan.getBureauId());
        bureaus.lockById(plan.getBureauId());
        Optional<Bulletin> known =
                bulletins.findByPlanIdAndAsOfAndStateAndEdition(planId, asOf, BulletinState.DRAFT, 1).stream()
                        .findFirst();
        if (known.isPresent()) {
            return known.get().requireId();
        }
        Instant now = clock.instant();
        Bulletin made = new Bulletin(plan, asOf, now, BusinessClock.dayOf(now), actor.userId());
        made.word(words.title(), words.opening(), words.closing());
        long id = bulletins.save(made).requireId();
        audit.record(change(actor, made, "bulletin.draft").values(null, made.getTitle()));
        return id;
    }

    /**
     * 改文字.
     *
     * @param version what the form was filled against
     * @throws RuleViolation when it is issued, or the words do not fit
     * @throws StaleVersion when somebody changed it in between
     */
    public void word(Actor actor, long id, BulletinWords words, @Nullable Integer version) {
        Bulletin bulletin = locked(actor, id);
        bulletin.requireDraft();
        bulletin.requireSeen(version);
        String before = bulletin.getTitle();
        bulletin.word(words.title(), words.opening(), words.closing());
        audit.record(change(actor, bulletin, "bulletin.word").values(before, bulletin.getTitle()));
    }

    /**
     * 印发: numbered without gaps in bureau and year, its figures frozen; a correction keeps its number. Sent twice it is
     * issued once.
     *
     * @throws RuleViolation when another one issued it already
     * @throws StaleVersion when somebody changed its words in between
     */
    public void issue(Actor actor, long id, @Nullable Integer version) {
        Bulletin bulletin = locked(actor, id);
        if (bulletin.getState() == BulletinState.ISSUED && isBy(bulletin.getIssuedBy(), actor)) {
            return;
        }
        bulletin.requireDraft();
        bulletin.requireVersion(version);
        bureaus.lockById(bulletin.getBureauId());
        Bulletin first = bulletin.getCorrectsId() == null ? null : load(bulletin.getCorrectsId());
        Instant now = clock.instant();
        LocalDate today = BusinessClock.dayOf(now);
        int year = first == null || first.getYear() == null ? today.getYear() : first.getYear();
        int number = first == null || first.getNumber() == null
                ? bulletins.highestNumber(bulletin.getBureauId(), year) + 1
                : first.getNumber();
        // the figures before the state, so that what is read while they are reckoned is still the draft
        issuing.freeze(bulletin);
        bulletin.issue(year, number, now, today, actor.userId());
        audit.record(change(actor, bulletin, "bulletin.issue")
                .values(bulletin.getReason(), year + "-" + number + " / " + bulletin.getEdition())
                .on(bulletin.getTitle()));
    }

    /**
     * 更正: a draft of the next edition.
     *
     * @return its id; where one was begun already, that one's
     * @throws RuleViolation when it is not issued, or the reason is missing or too long
     */
    public long correct(Actor actor, long id, String reason) {
        Bulletin bulletin = locked(actor, id);
        Optional<Bulletin> begun = bulletins.findByCorrectsId(id);
        if (begun.isPresent()) {
            return begun.get().requireId();
        }
        Bulletin next = bulletins.save(bulletin.correct(reason, clock.instant(), actor.userId()));
        audit.record(change(actor, next, "bulletin.correct").on(next.getReason()));
        return next.requireId();
    }

    /**
     * 删除草稿.
     *
     * @throws RuleViolation when it is issued
     */
    public void discard(Actor actor, long id) {
        Bulletin bulletin = locked(actor, id);
        bulletin.requireDraft();
        audit.record(change(actor, bulletin, "bulletin.discard").values(bulletin.getTitle(), null));
        bulletins.delete(bulletin);
    }

    private Bulletin locked(Actor actor, long id) {
        Bulletin bulletin = bulletins.lockById(id).orElseThrow(() -> new NotFound(ENTITY, id));
        access.requireOffice(actor, bulletin.getBureauId());
        return bulletin;
    }

    private Bulletin load(long id) {
        return bulletins.findById(id).orElseThrow(() -> new NotFound(ENTITY, id));
    }

    private static boolean isBy(@Nullable Long who, Actor actor) {
        return who != null && who.equals(actor.userId());
    }

    private static Audited change(Actor actor, Bulletin bulletin, String action) {
        return Audited.of(actor, bulletin.getBureauId(), action, ENTITY, bulletin.requireId())
                .in(bulletin.getPlanId(), null);
    }
}
