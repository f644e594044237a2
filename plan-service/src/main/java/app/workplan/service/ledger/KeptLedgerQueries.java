package app.workplan.service.ledger;

import app.workplan.domain.task.Light;
import app.workplan.service.shared.RecordRows;
import app.workplan.service.shared.Scope;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 台账一页 among the kept rows (docs/adr/0385): which tasks stand on it and how many there are, without judging any. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class KeptLedgerQueries {

    private final JdbcClient jdbc;

    /**
     * What is asked for.
     *
     * @param tasks in which the words asked for stand, null where none are asked for
     */
    public record Asked(
            Scope scope,
            Collection<Long> planIds,
            LocalDate day,
            LedgerFilter filter,
            @Nullable List<Long> tasks) {}

    /**
     * What was found.
     *
     * @param tasks of the page, in its order
     * @param plans of these tasks
     * @param lights counts under every condition but the lights chosen
     * @param total rows on all pages
     * @param more whether there are more than were counted
     */
    public record Found(
            List<Long> tasks,
            Collection<Long> plans,
            LightCounts lights,
            int total,
            boolean more,
            int reportShares,
            int onTimeShares,
            int page,
            int pages) {}

    private record Counts(LightCounts lights, int total, boolean more, int reportShares, int onTimeShares) {}

    /** The numbers of the plans, and whether they hold. */
    private record Kept(
            boolean ready,
            boolean every,
            int overdue,
            int atRisk,
            int onTrack,
            int notStarted,
            int done,
            int cancelled) {

        Counts counts(LedgerFilter filter) {
            LightCounts lights = filter.isCancelled()
                    ? new LightCounts(0, 0, 0, 0, 0)
                    : new LightCounts(overdue, atRisk, onTrack, notStarted, done);
            // what is cancelled shows none of the lights
            int all = filter.isCancelled() && filter.lights().isEmpty() ? cancelled : lights.of(filter.lights());
            return new Counts(lights, all, false, 0, 0);
        }
    }

    /**
     * The page asked for, or the last one there is; two or three statements on one state of the database.
     *
     * @param brought whether the rows were brought up for this reader; what was written since then need not be in them, as for one who
     *     asked a moment earlier
     * @return empty when a row is not kept as it is judged on the day
     */
    public Optional<Found> find(Asked asked, boolean brought) {
        Long[] plans = asked.planIds().toArray(Long[]::new);
        return jdbc.sql(KeptLedgerSql.READY)
                .param("plans", plans)
                .param("bureaus", asked.scope().bureauIds().toArray(Long[]::new))
                .param("day", asked.day())
                .param("brought", brought)
                .query(RecordRows.of(Kept.class))
                .optional()
                .filter(Kept::ready)
                .map(kept -> find(kept, plans, asked));
    }

    /** Those of the plans in which the chapter or the department asked for has tasks; all where neither is asked for. */
    public List<Long> meant(Collection<Long> planIds, LedgerFilter filter) {
        if (filter.chapter() == null && filter.department() == null) {
            return List.copyOf(planIds);
        }
        return jdbc.sql(KeptLedgerSql.MEANT)
                .param("plans", planIds.toArray(Long[]::new))
                .param("chapter", filter.chapter())
                .param("department", filter.department())
                .query(Long.class)
                .list();
    }

    private Found find(Kept kept, Long[] plans, Asked asked) {
        LedgerFilter filter = asked.filter();
        KeptLedgerSql sql = new KeptLedgerSql(asked, kept.every);
        Counts counts = sql.isPlain() ? kept.counts(filter) : counted(sql, plans, filter);
        int pages = Math.max(1, (counts.total + filter.size() - 1) / filter.size());
        int page = Math.min(filter.page(), pages);
        int before = (page - 1) * filter.size();
        int size = Math.min(filter.size(), counts.total - before);
        // what lies in the second half is nearer from the end, where the end is known
        boolean backwards = !counts.more && before > counts.total / 2;
        List<Long> tasks = new ArrayList<>();
        Collection<Long> theirs = new HashSet<>();
        if (size > 0) {
            jdbc.sql(sql.page(backwards))
                    .params(sql.params())
                    .param("plans", plans)
                    .param("size", size)
                    .param("offset", backwards ? counts.total - before - size : before)
                    .query((ResultSet one) -> {
                        tasks.add(one.getLong("task_id"));
                        theirs.add(one.getLong("plan_id"));
                    });
        }
        if (backwards) {
            Collections.reverse(tasks);
        }
        return new Found(
                tasks,
                theirs,
                counts.lights,
                counts.total,
                counts.more,
                counts.reportShares,
                counts.onTimeShares,
                page,
                pages);
    }

    private record Counted(int rows, int reports, int onTime) {}

    private Counts counted(KeptLedgerSql sql, Long[] plans, LedgerFilter filter) {
        List<Counted> found = jdbc.sql(sql.counts())
                .params(sql.params())
                .param("plans", plans)
                .param("most", KeptLedgerSql.MOST + 1)
                .query((row, number) -> new Counted(row.getInt(1), row.getInt(2), row.getInt(3)))
                .list();
        boolean more = false;
        int total = 0;
        int reports = 0;
        int onTime = 0;
        int[] rows = new int[Light.values().length];
        for (int i = 0; i < found.size(); i++) {
            Counted one = found.get(i);
            rows[i] = filter.isCancelled() ? 0 : Math.min(one.rows, KeptLedgerSql.MOST);
            if (filter.lights().isEmpty()
                    || !filter.isCancelled() && filter.lights().contains(Light.values()[i])) {
                more |= one.rows > KeptLedgerSql.MOST;
                total += Math.min(one.rows, KeptLedgerSql.MOST);
                reports += one.reports;
                onTime += one.onTime;
            }
        }
        return new Counts(new LightCounts(rows[0], rows[1], rows[2], rows[3], rows[4]), total, more, reports, onTime);
    }
}
