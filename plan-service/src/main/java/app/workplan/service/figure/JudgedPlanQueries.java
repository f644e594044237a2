package app.workplan.service.figure;

import app.workplan.domain.shared.NotFound;
import app.workplan.service.shared.PlanStamp;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Remembered;
import app.workplan.service.shared.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 可判定的计划的读取: what a reader may choose from, in one statement. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class JudgedPlanQueries {

    private static final String PLANS = """
            select p.id, p.bureau_id, b.name as bureau_name, p.title, p.state, p.period_from, p.period_to,
                   p.issued_on, p.closed_on, p.demo, p.kind, p.rolled_from_plan_id,
                   p.archived_at is not null as archived
            from plan p
            join bureau b on b.id = p.bureau_id
            where p.bureau_id = any(:bureaus) and (p.state <> 'DRAFT' or p.bureau_id = cast(:draftsOf as bigint))
            """;

    private static final String FIRST_ISSUED = """
            select min(p.issued_on) from plan p
            where p.bureau_id = any(:bureaus) and p.archived_at is null
              and (cast(:except as bigint) is null or p.bureau_id <> :except)
            """;

    private static final String NEWEST = " order by p.period_to desc, p.issued_on desc nulls last, p.id desc";

    /** Readers of the whole country or of a province, and days; some 3,000 plans each take a megabyte. */
    private static final int MOST_REMEMBERED = 30;

    private record Wide(Scope scope, LocalDate day) {}

    private final JdbcClient jdbc;
    private final PlanStamp stamp;
    private final Remembered<Wide, List<JudgedPlan>> inForce = new Remembered<>(MOST_REMEMBERED);

    /** Every plan that may be read and is not archived, the latest period first. */
    public List<JudgedPlan> all(Scope scope) {
        return all(scope, List.of());
    }

    /** The same, and with them archived ones that were asked for by name. */
    public List<JudgedPlan> all(Scope scope, Collection<Long> named) {
        return asked(scope, " and (p.archived_at is null or p.id = any(:named))" + NEWEST)
                .param("named", named.toArray(Long[]::new))
                .query(RecordRows.of(JudgedPlan.class))
                .list();
    }

    /** Of {@link #all} those in force on the day. Those of very many bureaus are remembered until a plan or a bureau changes. */
    public List<JudgedPlan> inForce(Scope scope, LocalDate day) {
        return scope.isVeryWide()
                ? inForce.get(new Wide(scope, day), stamp.read(), () -> readInForce(scope, day))
                : readInForce(scope, day);
    }

    private List<JudgedPlan> readInForce(Scope scope, LocalDate day) {
        return asked(scope, " and p.archived_at is null and :day between p.period_from and p.period_to" + NEWEST)
                .param("day", day)
                .query(RecordRows.of(JudgedPlan.class))
                .list()
                .stream()
                .filter(plan -> plan.isInForceOn(day))
                .toList();
    }

    /** Of {@link #all} those of some bureaus. */
    public List<JudgedPlan> ofBureaus(Scope scope, Collection<Long> bureauIds) {
        return asked(scope, " and p.archived_at is null and p.bureau_id = any(:among)" + NEWEST)
                .param("among", bureauIds.toArray(Long[]::new))
                .query(RecordRows.of(JudgedPlan.class))
                .list();
    }

    /**
     * 可选的计划: {@link #everyOne}, and of very many bureaus those of the reader's own and of the bureaus of the plans named; nobody finds
     * one among thousands. Where his own has issued none and none is named, all again: he would have nothing to choose.
     */
    public List<JudgedPlan> offered(Scope scope, @Nullable Long ownBureau, Collection<Long> named) {
        if (!scope.isVeryWide()) {
            return everyOne(scope);
        }
        List<JudgedPlan> near = asked(new Scope(near(scope, ownBureau, named), scope.draftsOf()), NEWEST)
                .query(RecordRows.of(JudgedPlan.class))
                .list();
        boolean choosable =
                near.stream().anyMatch(plan -> plan.isIssued() && (!plan.archived() || named.contains(plan.id())));
        return choosable ? near : everyOne(scope);
    }

    /** Of the bureaus that may be read the reader's own and those of the plans named. */
    private Set<Long> near(Scope scope, @Nullable Long ownBureau, Collection<Long> named) {
        Set<Long> near = named.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(jdbc.sql("select p.bureau_id from plan p where p.id = any(:named)")
                        .param("named", named.toArray(Long[]::new))
                        .query(Long.class)
                        .list());
        if (ownBureau != null) {
            near.add(ownBureau);
        }
        near.removeIf(bureau -> !scope.contains(bureau));
        return near;
    }

    /**
     * The first day on which a plan was issued; empty when none was.
     *
     * @param exceptOf a bureau whose plans do not count, null for none
     */
    public Optional<LocalDate> firstIssuedOn(Scope scope, @Nullable Long exceptOf) {
        return jdbc.sql(FIRST_ISSUED)
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .param("except", exceptOf)
                .query(LocalDate.class)
                .optional();
    }

    /** The same, and with them all archived ones: for what compares with years past. */
    public List<JudgedPlan> everyOne(Scope scope) {
        return asked(scope, NEWEST).query(RecordRows.of(JudgedPlan.class)).list();
    }

    /** @throws NotFound when there is none that may be read: another bureau's, or a draft of which only its office knows */
    public JudgedPlan one(Scope scope, long planId) {
        return asked(scope, " and p.id = :plan")
                .param("plan", planId)
                .query(RecordRows.of(JudgedPlan.class))
                .optional()
                .orElseThrow(() -> new NotFound("plan", planId));
    }

    private JdbcClient.StatementSpec asked(Scope scope, String rest) {
        return jdbc.sql(PLANS + rest)
                .param("bureaus", scope.bureauIds().toArray(Long[]::new))
                .param("draftsOf", scope.draftsOf());
    }
}
