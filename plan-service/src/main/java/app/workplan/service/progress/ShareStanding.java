package app.workplan.service.progress;

import app.workplan.domain.progress.ProgressReport;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Share;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.row.RowPercents;
import app.workplan.service.task.ShareInPlan;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 分工的处境: what the figures and the calendar say of a share on a day, for the commands that depend on it. */
@Component
@RequiredArgsConstructor
class ShareStanding {

    private static final String OWNED = """
            select count(*) as occurrences, max(o.due_on) as last_due
            from recurrence r
            join occurrence o on o.recurrence_id = r.id and o.dropped_at is null
            where r.task_id = :task
              and (select ro.share_id from recurrence_owner ro where ro.recurrence_id = r.id
                   order by ro.valid_from desc, ro.id desc limit 1) = :share
            """;

    private static final String LAST_MET = """
            select bool_and((select count(*) from occurrence_record k where k.occurrence_id = o.id and not k.surplus) >= o.expected_count)
            from recurrence r
            join occurrence o on o.recurrence_id = r.id and o.dropped_at is null
            where r.task_id = :task and o.due_on = :lastDue
              and (select ro.share_id from recurrence_owner ro where ro.recurrence_id = r.id
                   order by ro.valid_from desc, ro.id desc limit 1) = :share
            """;

    private final JdbcClient jdbc;
    private final FigureQueries figures;
    private final RowPercents rows;

    private record Owned(int occurrences, LocalDate lastDue) {}

    /** The last day of the reporting period an entry made on the day belongs to. */
    LocalDate periodEndFor(ShareInPlan place, LocalDate today) {
        return figures.currentPeriodEnd(place.plan(), place.task(), today);
    }

    /** Whether the share is red on the day; only one that owns occurrences can be red before its date has passed. */
    boolean isOverdue(ShareInPlan place, LocalDate today) {
        Share share = place.share();
        if (!ownsOccurrences(share)) {
            return share.dueOn(place.task()).isBefore(today);
        }
        return figures.isOverdue(share.getPlanId(), share.getTaskId(), share.requireId(), today);
    }

    /** Whether occurrences make the share's progress, so that it has no percent. */
    boolean ownsOccurrences(Share share) {
        return owned(share).occurrences() > 0;
    }

    /**
     * 按清单计算进度: the report with the percent the task's list gives, unchanged where it gives none.
     *
     * @throws RuleViolation when another percent was typed
     */
    ProgressReport counted(ShareInPlan place, ProgressReport report) {
        Integer percent = rows.percentOf(place.task(), place.share());
        if (percent == null) {
            return report;
        }
        if (report.percent() != null && !report.percent().equals(percent)) {
            throw new RuleViolation("entry.percentOfRows", percent);
        }
        return report.withPercent(percent);
    }

    /** @throws RuleViolation when the task's list gives the percent and has rows left */
    void requireRowsStruckOff(ShareInPlan place) {
        rows.requireStruckOff(place.task(), place.share());
    }

    /** @throws RuleViolation when the share owns occurrences and the last one is neither met nor due */
    void requireLastOccurrenceMetOrDue(Share share, LocalDate today) {
        Owned owned = owned(share);
        if (owned.occurrences() == 0 || !owned.lastDue().isAfter(today)) {
            return;
        }
        boolean met = jdbc.sql(LAST_MET)
                .param("task", share.getTaskId())
                .param("share", share.requireId())
                .param("lastDue", owned.lastDue())
                .query(Boolean.class)
                .single();
        if (!met) {
            throw new RuleViolation("share.lastOccurrenceOpen", owned.lastDue());
        }
    }

    private Owned owned(Share share) {
        return jdbc.sql(OWNED)
                .param("task", share.getTaskId())
                .param("share", share.requireId())
                .query(Owned.class)
                .single();
    }
}
