package app.workplan.service.indicator;

import app.workplan.domain.indicator.EnteredBy;
import app.workplan.domain.indicator.Indicator;
import app.workplan.domain.indicator.IndicatorSpec;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.indicator.GoalPlaces.OfPlan;
import app.workplan.service.plan.Basis;
import app.workplan.service.plan.IndicatorRepository;
import app.workplan.service.shared.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 增补、修改、取消指标, by the office: before the issue freely, after it on a basis; what was asked before stays a dated fact. */
@Service
@Transactional
@RequiredArgsConstructor
public class IndicatorService {

    /** Most indicators of a plan. */
    public static final int MOST = 200;

    private static final int AGAIN_SECONDS = 120;

    private final IndicatorRepository indicators;
    private final GoalPlaces places;
    private final GoalAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 增补.
     *
     * @param basis 依据, once the plan is issued
     * @return its id; the same form sent twice gives the one it made the first time
     * @throws RuleViolation when the plan is closed, the basis is missing or a field is refused
     */
    public long add(Actor actor, long planId, IndicatorSpec typed, @Nullable String basis) {
        Plan plan = places.plan(planId);
        access.requireOffice(actor, plan);
        plan.requireOpen();
        Basis.require(plan, basis);
        IndicatorSpec spec = typed.checked(plan.getPeriod());
        places.requireDepartments(plan, spec.departmentIds());
        List<Indicator> there = indicators.findByPlanIdOrderByPosition(planId);
        Indicator last = there.isEmpty() ? null : there.get(there.size() - 1);
        Instant now = clock.instant();
        if (last != null && isSameAgain(last, spec, actor, now)) {
            return last.requireId();
        }
        if (there.size() >= MOST) {
            throw new RuleViolation("indicator.tooMany", MOST);
        }
        int position = last == null ? 0 : last.getPosition() + 1;
        Indicator made = indicators.save(new Indicator(plan, position, spec, now, Basis.stated(basis), actor.userId()));
        audit.record(GoalPlaces.change(actor, plan, "indicator.add", made.requireId(), office(actor))
                .values(null, IndicatorWords.of(spec))
                .on(Basis.stated(basis)));
        return made.requireId();
    }

    private static boolean isSameAgain(Indicator last, IndicatorSpec spec, Actor actor, Instant now) {
        return last.getFacts().size() == 1
                && last.spec().asksTheSameAs(spec)
                && Objects.equals(last.getFacts().get(0).getActorId(), actor.userId())
                && last.getFacts().get(0).getValidFrom().isAfter(now.minusSeconds(AGAIN_SECONDS));
    }

    /**
     * 修改.
     *
     * @throws RuleViolation when the plan is closed, the basis is missing or a field is refused
     * @throws StaleVersion when somebody changed it since the form was opened
     */
    public void edit(Actor actor, EditIndicator command) {
        OfPlan<Indicator> place = allowed(actor, command.id());
        Indicator indicator = place.goal();
        indicator.requireSeen(command.version());
        Basis.require(place.plan(), command.basis());
        IndicatorSpec spec = command.spec().checked(place.plan().getPeriod());
        places.requireDepartments(place.plan(), spec.departmentIds());
        IndicatorSpec before = indicator.spec();
        if (before.asksTheSameAs(spec)) {
            return;
        }
        indicator.edit(spec, clock.instant(), Basis.stated(command.basis()), actor.userId());
        audit.record(GoalPlaces.change(actor, place.plan(), "indicator.edit", command.id(), office(actor))
                .values(IndicatorWords.of(before), IndicatorWords.of(spec))
                .on(Basis.stated(command.basis())));
    }

    /**
     * 取消.
     *
     * @throws RuleViolation when the plan is closed, the basis is missing, or it was struck before
     */
    public void strike(Actor actor, long id, @Nullable String basis) {
        OfPlan<Indicator> place = allowed(actor, id);
        Basis.require(place.plan(), basis);
        place.goal().strike(clock.instant(), Basis.stated(basis), actor.userId());
        audit.record(GoalPlaces.change(actor, place.plan(), "indicator.strike", id, office(actor))
                .values(IndicatorWords.of(place.goal().spec()), null)
                .on(Basis.stated(basis)));
    }

    private OfPlan<Indicator> allowed(Actor actor, long id) {
        OfPlan<Indicator> place = places.indicator(id);
        access.requireOffice(actor, place.plan());
        place.plan().requireOpen();
        return place;
    }

    private static EnteredBy office(Actor actor) {
        return new EnteredBy(actor.userId(), false, null, null);
    }
}
