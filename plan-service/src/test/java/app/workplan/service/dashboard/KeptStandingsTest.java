package app.workplan.service.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.example.Ids;
import app.workplan.domain.example.RandomCases;
import app.workplan.service.ServiceTest;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.figure.KeptStandings;
import app.workplan.service.overview.StandingQueries;
import app.workplan.service.overview.Standings;
import app.workplan.service.shared.BusinessClock;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** 现况的留存: the sums of many plans are those that judging every task gives, whatever happened since they were kept. */
@ServiceTest
class KeptStandingsTest {

    private static final long SEED = Long.getLong("workplan.seed", 20261130);
    private static final LocalDate DAY = LocalDate.of(2026, 7, 10);
    private static final int ROUNDS = Boolean.getBoolean("workplan.long") ? 2_000 : 60;

    @Autowired
    KeptStandings kept;

    @Autowired
    StandingQueries standings;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate template;

    StoredPlans stored;

    @Autowired
    void storeWith(JudgedPlanQueries plans) {
        stored = new StoredPlans(plans, transaction, template);
    }

    @Test
    void sumsThatWereKeptAreSumsThatAreJudged() {
        Random random = new Random(SEED);
        Map<Long, Integer> levels = new HashMap<>();
        List<JudgedPlan> plans = new ArrayList<>();
        RandomCases cases = new RandomCases(SEED, stored.firstId());
        Ids rest = new Ids(stored.firstId());
        while (plans.size() < 55) {
            JudgedPlan plan = stored.write(cases.next(), rest);
            plans.add(plan);
            levels.put(plan.id(), 1 + plans.size() % 3);
        }
        Scope scope = new Scope(plans.stream().map(JudgedPlan::bureauId).collect(Collectors.toSet()), null);
        for (int round = 0; round < ROUNDS; round++) {
            JudgedPlan changed = plans.get(random.nextInt(plans.size()));
            String sql = RowChange.any(random, changed).replace(":plan", String.valueOf(changed.id()));
            template.update(sql);
            // some are judged, the others kept
            assertThat(today(scope, levels)).as(sql).isEqualTo(standings.of(scope, levels, DAY));
            while (!kept.bringUp(levels.keySet(), DAY)) {
                Thread.onSpinWait();
            }
            assertThat(kept.fresh(levels.keySet(), scope.bureauIds(), DAY)).hasSize(plans.size());
            assertThat(today(scope, levels)).as(sql).isEqualTo(standings.of(scope, levels, DAY));
        }
        // only kept sums can say this: no fact of the plans does
        template.update(
                "update kept_standing set overdue = overdue + 1000 where plan_id = ?",
                plans.get(0).id());
        assertThat(today(scope, levels)).isNotEqualTo(standings.of(scope, levels, DAY));
        // and of a plan in another bureau they are not read
        Set<Long> others = plans.stream().skip(1).map(JudgedPlan::bureauId).collect(Collectors.toSet());
        assertThat(kept.fresh(levels.keySet(), others, DAY))
                .doesNotContain(plans.get(0).id());
        template.update("delete from kept_plan where plan_id = any(?)", (Object)
                levels.keySet().toArray(Long[]::new));
    }

    /** On the day itself; on any other the sums are judged. */
    private Standings today(Scope scope, Map<Long, Integer> levels) {
        List<Standings> read = new ArrayList<>();
        clock.runAt(
                DAY.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(),
                () -> read.add(standings.of(scope, levels, DAY)));
        return read.get(0);
    }
}
