package app.workplan.service.progress;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.Share;
import app.workplan.service.figure.FigureCalendar;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.task.ShareInPlan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 分工的处境: what the figures and the calendar say of a share on a day, for the commands that depend on it. */
@Component
@RequiredArgsConstructor
class ShareStanding {

    private static final String STANDINGS = """
            select f.share_id, rp.period_end, f.occurrences > 0 as owns_occurrences,
                   f.light is not null and f.light = 'OVERDUE' as overdue
            from share_figure(cast(:calendar as jsonb)) f
            join task t on t.id = f.task_id
            join plan p on p.id = f.plan_id
            join report_period(:bureau, :day) rp on rp.plan_id = p.id and rp.cycle = coalesce(t.report_cycle, p.report_cycle)
            where f.share_id = any(:shares)
            """;

    private static final String LAST_OCCURRENCE = """
            select max(o.due_on) as last_due,
                   coalesce(bool_and((select count(*) from occurrence_record r where r.occurrence_id = o.id)
                       >= o.expected_count), false) as met
            from (
                select o.*, rank() over (order by o.due_on desc) as place
                from occurrence o
                join lateral (
                    select ro.share_id from recurrence_owner ro
                    where ro.recurrence_id = o.recurrence_id order by ro.valid_from desc, ro.id desc limit 1
                ) owner on true
                where owner.share_id = :share
            ) o
            where o.place = 1
            having count(*) > 0
            """;

    private final JdbcClient jdbc;
    private final FigureQueries figures;

    /**
     * Where a share stands on a day.
     *
     * @param periodEnd last day of the reporting period an entry made on the day belongs to
     * @param ownsOccurrences whether occurrences make its progress, so that it has no percent
     * @param overdue whether it is red
     */
    record Standing(long shareId, LocalDate periodEnd, boolean ownsOccurrences, boolean overdue) {}

    private record LastOccurrence(LocalDate lastDue, boolean met) {}

    /** The standing of each share, by its id; two statements however many shares. */
    Map<Long, Standing> of(Collection<ShareInPlan> places, LocalDate today) {
        if (places.isEmpty()) {
            return Map.of();
        }
        Set<Long> plans =
                places.stream().map(place -> place.plan().requireId()).collect(Collectors.toUnmodifiableSet());
        FigureCalendar calendar = figures.calendarFor(plans, Set.of(today));
        return jdbc
                .sql(STANDINGS)
                .param("calendar", calendar.json())
                .param("bureau", places.iterator().next().plan().getBureauId())
                .param("day", today)
                .param(
                        "shares",
                        places.stream().map(place -> place.share().requireId()).toArray(Long[]::new))
                .query(Standing.class)
                .stream()
                .collect(Collectors.toMap(Standing::shareId, Function.identity()));
    }

    /** @throws RuleViolation when the share owns occurrences and the last one is neither met nor due */
    void requireLastOccurrenceMetOrDue(Share share, LocalDate today) {
        jdbc.sql(LAST_OCCURRENCE)
                .param("share", share.requireId())
                .query(LastOccurrence.class)
                .optional()
                .filter(last -> last.lastDue().isAfter(today) && !last.met())
                .ifPresent(last -> {
                    throw new RuleViolation("share.lastOccurrenceOpen", last.lastDue());
                });
    }
}
