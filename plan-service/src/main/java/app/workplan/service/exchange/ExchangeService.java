package app.workplan.service.exchange;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.exchange.ExchangeOutcome.Line;
import app.workplan.service.exchange.ExchangeOutcome.Verdict;
import app.workplan.service.plan.Basis;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.plan.PlanRepository;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 导入台账: rows that were changed in a spreadsheet become changes of their tasks, by the commands of one task; first as a
 * rehearsal that is taken back, then in one transaction.
 */
@Service
@RequiredArgsConstructor
public class ExchangeService {

    /** Most rows that may be changed or added by one file. */
    public static final int MOST = 1_000;

    /** Rows whose tasks are held in memory at a time. */
    private static final int HELD = 20;

    /** Stands in a rehearsal for the basis that is asked for with the import itself. */
    private static final String REHEARSED = "-";

    private final PlanRepository plans;
    private final ExchangeRows rows;
    private final PlanAccess access;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    /**
     * 核对: carries the import out and takes it back; says row by row what would happen.
     *
     * @throws RuleViolation when the plan as a whole takes no changes, or there are too many rows
     */
    public ExchangeOutcome check(Actor actor, long planId, List<ExchangeLine> lines) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            Plan plan = open(actor, planId, lines);
            String basis = plan.isDraft() ? null : REHEARSED;
            List<Line> results = new ArrayList<>();
            for (ExchangeLine line : ordered(lines)) {
                results.add(rehearse(actor, plan, line, basis));
                settle(results.size());
            }
            entities.flush();
            results.sort(Comparator.comparingInt(Line::row));
            return new ExchangeOutcome(results);
        }));
    }

    /**
     * 导入: writes every row that a rehearsal found good, in one transaction.
     *
     * @param goodOnly whether rows that are refused or overtaken are left out; else one that is refused stops all
     * @param basis 依据, required once the plan is issued
     * @throws RuleViolation when rows are refused and not left out, none is left, or the basis is missing; then nothing was written
     * @throws StaleVersion when somebody changed one of the tasks meanwhile; then nothing was written
     */
    public ExchangeOutcome commit(
            Actor actor, long planId, List<ExchangeLine> lines, boolean goodOnly, @Nullable String basis) {
        ExchangeOutcome rehearsed = check(actor, planId, lines);
        long errors = rehearsed.count(Verdict.ERROR);
        if (errors > 0 && !goodOnly) {
            throw new RuleViolation("exchange.errors", errors);
        }
        if (rehearsed.written() == 0) {
            throw new RuleViolation("exchange.nothing");
        }
        Set<Integer> good = rehearsed.lines().stream()
                .filter(line -> line.verdict() == Verdict.NEW || line.verdict() == Verdict.CHANGED)
                .map(Line::row)
                .collect(Collectors.toSet());
        transaction.executeWithoutResult(status -> {
            Plan plan = open(actor, planId, lines);
            Basis.require(plan, basis);
            int written = 0;
            for (ExchangeLine line : ordered(lines)) {
                if (good.contains(line.row())) {
                    rows.write(actor, plan, line, Basis.stated(basis));
                    settle(++written);
                }
            }
            audit.record(Audited.of(actor, plan.getBureauId(), "exchange.import", "plan", planId)
                    .in(planId, null)
                    .values(null, rehearsed.count(Verdict.CHANGED) + ", " + rehearsed.count(Verdict.NEW))
                    .on(Basis.stated(basis)));
        });
        return rehearsed;
    }

    /** Lets go of what was written, now and then: every question to the database looks at all that is held. */
    private void settle(int done) {
        if (done % HELD == 0) {
            entities.flush();
            entities.clear();
        }
    }

    private Plan open(Actor actor, long planId, List<ExchangeLine> lines) {
        Plan plan = plans.findById(planId).orElseThrow(() -> new NotFound("plan", planId));
        access.requireCanEdit(actor, plan);
        plan.requireOpen();
        long wanted = lines.stream().filter(line -> !line.isUnchanged()).count();
        if (wanted > MOST) {
            throw new RuleViolation("exchange.tooMany", wanted, MOST);
        }
        return plan;
    }

    /** Changes come first: what is added may give other tasks of a draft new codes, and so a new version. */
    private static List<ExchangeLine> ordered(List<ExchangeLine> lines) {
        List<ExchangeLine> ordered = new ArrayList<>(lines);
        ordered.sort(Comparator.comparing(line -> line.target() instanceof ExchangeLine.Added));
        return ordered;
    }

    private Line rehearse(Actor actor, Plan plan, ExchangeLine line, @Nullable String basis) {
        if (line.unread() != null) {
            return new Line(line.row(), Verdict.ERROR, line.unread());
        }
        if (line.isUnchanged()) {
            return new Line(line.row(), Verdict.UNCHANGED, null);
        }
        if (line.overtaken()) {
            return new Line(line.row(), Verdict.CONFLICT, null);
        }
        try {
            rows.write(actor, plan, line, basis);
            return new Line(
                    line.row(), line.target() instanceof ExchangeLine.Added ? Verdict.NEW : Verdict.CHANGED, null);
        } catch (RuleViolation why) {
            return new Line(line.row(), Verdict.ERROR, why);
        } catch (StaleVersion faster) {
            return new Line(line.row(), Verdict.CONFLICT, null);
        }
    }
}
