package app.workplan.service.overview;

import app.workplan.domain.shared.Actor;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.DefaultPlan;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.overview.BureauRow.Why;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 下级总览的读取: the bureaus below one's own with their plans in force; five statements, however many bureaus. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class OverviewQueries {

    private static final String TREE = """
            with recursive tree as (
                select b.id, b.name, 1 as level, b.id as county_id, b.name as county_name
                from bureau b where b.parent_id = :own
                union all
                select b.id, b.name, t.level + 1, t.county_id, t.county_name
                from bureau b join tree t on b.parent_id = t.id
            )
            select * from tree where id in (select unnest(cast(:bureaus as bigint[]))) order by level, county_name, name, id
            """;

    private static final Comparator<JudgedPlan> BY_ISSUE =
            Comparator.comparing(JudgedPlan::issuedOn, Comparator.nullsLast(Comparator.naturalOrder()));

    private final JdbcClient jdbc;
    private final JudgedPlanQueries plans;
    private final StandingQueries standings;
    private final OverviewAccess access;

    /**
     * What is asked for.
     *
     * @param county the bureau of level 1 under which all stand, null for all
     * @param level null for all
     */
    public record Asked(
            @Nullable String asOf,
            @Nullable Long county,
            @Nullable Integer level) {

        boolean means(BureauNode one) {
            return (county == null || county == one.countyId()) && (level == null || level == one.level());
        }
    }

    /** 下级总览; without bureaus below it is empty. */
    public Overview read(Actor actor, Scope scope, Asked asked, LocalDate today) {
        access.requireCanRead(actor);
        List<BureauNode> tree = jdbc.sql(TREE)
                .param("own", actor.requireBureauId())
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .query(RecordRows.of(BureauNode.class))
                .list();
        long own = actor.requireBureauId();
        List<BureauNode> shown = tree.stream().filter(asked::means).toList();
        AsOf asOf = AsOf.over(asked.asOf(), Stream.of(LocalDate.MIN), today);
        Map<Long, JudgedPlan> inForce = inForce(scope, shown, asOf.day());
        if (asked.asOf() != null && inForce.isEmpty()) {
            // only what was typed can lie before the first issue day, and then no plan is in force on it
            asOf = AsOf.over(asked.asOf(), plans.firstIssuedOn(scope, own).stream(), today);
            inForce = inForce(scope, shown, asOf.day());
        }
        Map<Long, Integer> levels = new HashMap<>();
        for (BureauNode one : shown) {
            JudgedPlan plan = inForce.get(one.id());
            if (plan != null) {
                levels.put(plan.id(), one.level());
            }
        }
        Standings read = standings.of(scope, levels, asOf.day());
        return new Overview(
                asOf,
                tree,
                rows(shown, inForce, others(scope, shown, inForce), read, asOf.day()),
                read.byLevel(),
                read.all());
    }

    private Map<Long, JudgedPlan> inForce(Scope scope, List<BureauNode> shown, LocalDate day) {
        if (shown.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<JudgedPlan>> byBureau =
                plans.inForce(scope, day).stream().collect(Collectors.groupingBy(JudgedPlan::bureauId));
        Map<Long, JudgedPlan> inForce = new HashMap<>();
        for (BureauNode one : shown) {
            DefaultPlan.inForceOn(byBureau.getOrDefault(one.id(), List.of()), day)
                    .ifPresent(plan -> inForce.put(one.id(), plan));
        }
        return inForce;
    }

    /** The issued plans of bureaus that have none in force: they say why. */
    private Map<Long, List<JudgedPlan>> others(Scope scope, List<BureauNode> shown, Map<Long, JudgedPlan> inForce) {
        List<Long> without = shown.stream()
                .map(BureauNode::id)
                .filter(bureau -> !inForce.containsKey(bureau))
                .toList();
        return without.isEmpty()
                ? Map.of()
                : plans.ofBureaus(scope, without).stream()
                        .filter(JudgedPlan::isIssued)
                        .collect(Collectors.groupingBy(JudgedPlan::bureauId));
    }

    /** Ranked as their plans are; then plans in which nothing counts, then bureaus without one. */
    private static List<BureauRow> rows(
            List<BureauNode> shown,
            Map<Long, JudgedPlan> inForce,
            Map<Long, List<JudgedPlan>> others,
            Standings read,
            LocalDate day) {
        Map<Long, Integer> places = places(read.ranked());
        List<Placed> ordered = shown.stream()
                .map(one -> Placed.of(one, inForce.get(one.id()), places))
                .sorted(Comparator.comparingInt(Placed::place))
                .toList();
        List<BureauRow> rows = new ArrayList<>();
        int rank = 0;
        for (Placed one : ordered) {
            BureauNode bureau = one.bureau();
            JudgedPlan plan = one.plan();
            if (plan == null) {
                rows.add(without(bureau, others.getOrDefault(bureau.id(), List.of()), day));
            } else {
                rows.add(new BureauRow(bureau, ++rank, null, plan, read.byPlan().get(plan.id())));
            }
        }
        return rows;
    }

    /** A bureau with its place among the plans, worked out once. */
    private record Placed(BureauNode bureau, @Nullable JudgedPlan plan, int place) {

        static Placed of(BureauNode bureau, @Nullable JudgedPlan plan, Map<Long, Integer> places) {
            int place = plan == null ? Integer.MAX_VALUE : places.getOrDefault(plan.id(), places.size());
            return new Placed(bureau, plan, place);
        }
    }

    private static Map<Long, Integer> places(List<Long> ranked) {
        Map<Long, Integer> places = new HashMap<>();
        ranked.forEach(plan -> places.put(plan, places.size()));
        return places;
    }

    /** 没有执行中计划: the plan that was issued last before the day says why, else the first one after it. */
    private static BureauRow without(BureauNode bureau, List<JudgedPlan> issued, LocalDate day) {
        JudgedPlan last = issued.stream()
                .filter(plan -> plan.isIssuedOn(day))
                .max(BY_ISSUE)
                .orElse(null);
        if (last == null) {
            JudgedPlan first = issued.stream().min(BY_ISSUE).orElse(null);
            return new BureauRow(bureau, 0, first == null ? Why.NEVER : Why.NOT_YET, first, null);
        }
        boolean closed = last.closedOn() != null && !last.closedOn().isAfter(day);
        Why why = closed ? Why.CLOSED : day.isBefore(last.periodFrom()) ? Why.BEFORE_PERIOD : Why.PERIOD_OVER;
        return new BureauRow(bureau, 0, why, last, null);
    }
}
