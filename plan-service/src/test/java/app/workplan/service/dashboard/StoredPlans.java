package app.workplan.service.dashboard;

import app.workplan.domain.example.Ids;
import app.workplan.domain.example.PlanCase;
import app.workplan.domain.example.RandomCases;
import app.workplan.service.figure.CaseRows;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans made of cases, as rows of bureaus of their own. */
@RequiredArgsConstructor
final class StoredPlans {

    private static final int IDS = 2_000_000;

    private final JudgedPlanQueries plans;
    private final TransactionTemplate transaction;
    private final JdbcTemplate template;

    /** The first of many ids that nobody else takes. */
    long firstId() {
        return Objects.requireNonNull(template.queryForObject(
                "select setval('entity_seq', nextval('entity_seq') + ?) - ? + 1", Long.class, IDS, IDS));
    }

    /** An open plan with shares, issued in January 2026 at the latest. */
    JudgedPlan any() {
        RandomCases cases = new RandomCases(7, firstId());
        PlanCase given = cases.next();
        while (given.tasks().size() < 2
                || given.plan().issuedOn().isAfter(LocalDate.of(2026, 1, 31))
                || given.closedOn() != null
                || given.tasks().stream().allMatch(task -> task.shares().isEmpty())) {
            given = cases.next();
        }
        return write(given, new Ids(firstId()));
    }

    /** Writes the case; rows it does not name get the ids. */
    JudgedPlan write(PlanCase given, Ids rest) {
        transaction.executeWithoutResult(status -> new CaseRows(rest).write(given, template));
        return read(given.planId());
    }

    JudgedPlan read(long id) {
        return plans.one(new Scope(Set.of(id), null), id);
    }
}
