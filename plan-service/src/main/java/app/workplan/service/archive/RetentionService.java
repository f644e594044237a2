package app.workplan.service.archive;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 归档 of closed plans, and how long the bureau keeps them. */
@Service
@RequiredArgsConstructor
public class RetentionService {

    private static final int MOST_YEARS = 100;

    private static final String SET = """
            insert into retention_setting (bureau_id, valid_from, years, actor_id) values (:bureau, :at, :years, :user)
            """;

    private final PlanRepository plans;
    private final RetentionQueries retention;
    private final ArchiveAccess access;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * 归档.
     *
     * @param version the version the page showed
     * @throws RuleViolation when it is not closed, or archived already
     */
    @Transactional
    public void archive(Actor actor, long planId, @Nullable Integer version) {
        Plan plan = load(planId);
        access.requireOffice(actor, plan.getBureauId());
        plan.requireVersion(version);
        plan.archive(clock.instant(), actor.userId());
        audit.record(Audited.of(actor, plan.getBureauId(), "plan.archive", "plan", planId)
                .in(planId, null)
                .values(null, plan.getTitle()));
    }

    /**
     * 取消归档.
     *
     * @throws RuleViolation when it is not archived
     */
    @Transactional
    public void unarchive(Actor actor, long planId, @Nullable Integer version) {
        Plan plan = load(planId);
        access.requireOffice(actor, plan.getBureauId());
        plan.requireVersion(version);
        plan.unarchive();
        audit.record(Audited.of(actor, plan.getBureauId(), "plan.unarchive", "plan", planId)
                .in(planId, null)
                .values(plan.getTitle(), null));
    }

    /**
     * 定保存年限.
     *
     * @param years null for ever
     * @throws RuleViolation when it is not from 1 to 100
     */
    @Transactional
    public void keepFor(Actor actor, @Nullable Integer years) {
        long bureau = access.requireOwnOffice(actor);
        if (years != null && (years < 1 || years > MOST_YEARS)) {
            throw new RuleViolation("retention.years", MOST_YEARS);
        }
        Integer before = retention.years(bureau);
        if (Objects.equals(before, years)) {
            return;
        }
        jdbc.sql(SET)
                .param("bureau", bureau)
                .param("at", Timestamp.from(clock.instant()))
                .param("years", years)
                .param("user", actor.userId())
                .update();
        audit.record(
                Audited.of(actor, bureau, "plan.retention", "bureau", bureau).values(before, years));
    }

    private Plan load(long planId) {
        return plans.lockById(planId).orElseThrow(() -> new NotFound("plan", planId));
    }
}
