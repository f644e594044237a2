package app.workplan.service.overview;

import app.workplan.domain.shared.Actor;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 多计划并列的读取: plans on the same day, in four statements. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class SideBySideQueries {

    private final JudgedPlanQueries plans;
    private final StandingQueries standings;
    private final PlanAccess access;

    /**
     * 多计划并列.
     *
     * @param asked ids of the plans; none for those of the own bureau in force on the day. One that may not be read is not
     *     there
     * @param typed the as-of day as typed
     */
    public SideBySide read(Actor actor, Scope scope, Collection<Long> asked, @Nullable String typed, LocalDate today) {
        access.requireBusiness(actor);
        long own = actor.requireBureauId();
        List<JudgedPlan> all = plans.all(scope, asked).stream()
                .filter(JudgedPlan::isIssued)
                .sorted(Comparator.comparing(plan -> plan.bureauId() != own))
                .toList();
        LocalDate day = Objects.requireNonNullElse(AsOf.date(typed), today);
        List<JudgedPlan> shown = all.stream()
                .filter(plan ->
                        asked.isEmpty() ? plan.bureauId() == own && plan.isInForceOn(day) : asked.contains(plan.id()))
                .toList();
        AsOf asOf = AsOf.over(typed, shown.stream().map(JudgedPlan::issuedOn).filter(Objects::nonNull), today);
        Map<Long, Integer> levels = shown.stream()
                .filter(plan -> plan.isIssuedOn(asOf.day()))
                .collect(Collectors.toMap(JudgedPlan::id, plan -> 0));
        Standings read = standings.of(scope, levels, asOf.day());
        return new SideBySide(
                asOf,
                shown.stream()
                        .map(plan -> new SideBySide.Row(plan, read.byPlan().get(plan.id())))
                        .toList(),
                all.stream()
                        .map(plan -> new SideBySide.Choice(plan, shown.contains(plan)))
                        .toList());
    }
}
