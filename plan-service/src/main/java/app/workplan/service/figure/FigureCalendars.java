package app.workplan.service.figure;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.calendar.ReportingCalendar;
import app.workplan.domain.calendar.WorkingCalendar;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.task.JudgementDay;
import app.workplan.domain.task.Thresholds;
import app.workplan.service.calendar.Calendars;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 判定日历的读取: the one place where settings of the bureau and working days become dates. */
@Component
@RequiredArgsConstructor
public class FigureCalendars {

    private static final String FRAMES = """
            with frame as (
                select p.id, p.bureau_id, p.period_from, p.period_to, d.day, least(d.day, p.closed_on) as judged_on
                from plan p
                cross join unnest(cast(:days as date[])) as d(day)
                where p.id = any(:plans) and p.issued_on <= d.day
            )
            select f.id as plan_id, f.day, f.judged_on, f.period_from, f.period_to,
                   s.near_due_working_days, s.lag_points, s.grace_days, null::boolean as working, k.stamp as kept,
                   (select count(*) from task t where t.plan_id = f.id) as tasks
            from frame f
            left join kept_day k on k.plan_id = f.id and k.day = f.day
            left join lateral (
                select * from bureau_setting b
                where b.bureau_id = f.bureau_id and b.valid_from < figure_end_of(f.judged_on)
                order by b.valid_from desc, b.id desc
                limit 1
            ) s on true
            union all
            select null, c.day, null, null, null, null, null, null, c.working, null, null
            from calendar_day c
            where c.day between (select least(min(f.period_from), min(f.judged_on)) from frame f)
                            and (select greatest(max(f.period_to), max(f.judged_on)) + 150 from frame f)
            """;

    private static final String GRACE = """
            select grace_days from bureau_setting
            where bureau_id = :bureau and valid_from < figure_end_of(:day)
            order by valid_from desc, id desc
            limit 1
            """;

    private final JdbcClient jdbc;
    private final Calendars calendars;

    /**
     * The calendar for plans judged on days; one statement. A day before a plan was issued gives no figures of it; a
     * closed plan is judged not later than its closing day.
     */
    public FigureCalendar of(Collection<Long> planIds, Collection<LocalDate> days) {
        List<Frame> frames = new ArrayList<>();
        Map<LocalDate, Boolean> named = new HashMap<>();
        jdbc.sql(FRAMES)
                .param("plans", planIds.toArray(Long[]::new))
                .param("days", days.stream().distinct().map(LocalDate::toString).toArray(String[]::new))
                .query((ResultSet row) -> {
                    if (row.getObject("plan_id") == null) {
                        named.put(row.getObject("day", LocalDate.class), row.getBoolean("working"));
                    } else {
                        frames.add(Frame.of(row));
                    }
                });
        return calendar(frames, WorkingCalendar.of(named));
    }

    /** 填报日历 of a plan in a cycle, by the working days known and the grace set at the end of the day. */
    public ReportingCalendar reporting(Plan plan, ReportCycle cycle, LocalDate day) {
        LocalDate from = plan.getPeriod().from();
        LocalDate to = plan.getPeriod().to();
        int grace = jdbc.sql(GRACE)
                .param("bureau", plan.getBureauId())
                .param("day", day)
                .query(Integer.class)
                .optional()
                .orElse(Thresholds.DEFAULT.graceDays());
        return new ReportingCalendar(from, to, cycle, calendars.working(from, to), grace);
    }

    private static FigureCalendar calendar(List<Frame> frames, WorkingCalendar calendar) {
        return new FigureCalendar(
                frames.stream().map(frame -> frame.day(calendar)).toList(),
                months(frames)
                        .map(month -> new FigureCalendar.Month(
                                month,
                                "{\"month\":\"%s\",\"due\":\"%s\"}"
                                        .formatted(month.atDay(1), ReportingCalendar.reportDue(month, calendar, 0))))
                        .toList(),
                "");
    }

    private static Stream<YearMonth> months(List<Frame> frames) {
        if (frames.isEmpty()) {
            return Stream.empty();
        }
        YearMonth first = YearMonth.from(frames.stream()
                .map(Frame::periodFrom)
                .min(Comparator.naturalOrder())
                .orElseThrow());
        YearMonth last = YearMonth.from(frames.stream()
                .map(Frame::periodTo)
                .max(Comparator.naturalOrder())
                .orElseThrow());
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
    }

    private record Frame(
            long planId,
            LocalDate day,
            LocalDate judgedOn,
            LocalDate periodFrom,
            LocalDate periodTo,
            Thresholds thresholds,
            @Nullable String kept,
            int tasks) {

        static Frame of(ResultSet row) throws SQLException {
            return new Frame(
                    row.getLong("plan_id"),
                    row.getObject("day", LocalDate.class),
                    row.getObject("judged_on", LocalDate.class),
                    row.getObject("period_from", LocalDate.class),
                    row.getObject("period_to", LocalDate.class),
                    row.getObject("grace_days") == null
                            ? Thresholds.DEFAULT
                            : new Thresholds(
                                    row.getInt("near_due_working_days"),
                                    row.getInt("lag_points"),
                                    row.getInt("grace_days")),
                    row.getString("kept"),
                    row.getInt("tasks"));
        }

        FigureCalendar.Day day(WorkingCalendar calendar) {
            return new FigureCalendar.Day(
                    planId, day, YearMonth.from(periodFrom), YearMonth.from(periodTo), json(calendar), kept, tasks);
        }

        private String json(WorkingCalendar calendar) {
            JudgementDay on = JudgementDay.of(judgedOn, thresholds, calendar);
            return "{\"plan\":%d,\"day\":\"%s\",\"on\":\"%s\",\"near\":\"%s\",\"lag\":%d,\"grace\":%d}"
                    .formatted(planId, day, judgedOn, on.nearDueUntil(), on.lagPoints(), thresholds.graceDays());
        }
    }
}
