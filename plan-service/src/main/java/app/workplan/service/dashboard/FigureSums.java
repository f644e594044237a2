package app.workplan.service.dashboard;

import app.workplan.service.ledger.LightCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * 汇总: how judged rows become the numbers of a plan, a chapter and a department. The one text for it, of the day a page shows as of
 * the past days that are kept.
 */
final class FigureSums {

    /** Names of the numbers, in the order of the sums and of {@code kept_figure}. */
    static final List<String> NUMBERS = List.of(
            "overdue",
            "at_risk",
            "on_track",
            "not_started",
            "done",
            "shares",
            "progress",
            "expected",
            "assigned",
            "unquantified",
            "owed",
            "reported",
            "scored",
            "on_time");

    /**
     * Sums over {@code judged}, rows of {@code plan_figure} with its shares, of which nothing cancelled: columns plan_id, day,
     * department_id, chapter_id, the numbers and lag, the exact points behind expected progress by which departments are ranked.
     *
     * <p>A department's numbers are those of its shares: all of them are assigned, and none is asked whether it is quantified.
     */
    static final String SUMS = """
            select f.plan_id, f.day, null::bigint as department_id, f.chapter_id,
                   %1$s
                   sum(f.shares_counting)::int as shares,
                   figure_display(figure_mean(sum(f.weight * f.progress), sum(f.weight))) as progress,
                   figure_display(figure_mean(sum(f.weight * f.expected), sum(f.weight))) as expected,
                   count(*) filter (where f.shares_counting > 0)::int as assigned,
                   count(*) filter (where not f.quantified)::int as unquantified,
                   %2$s,
                   null::numeric as lag
            from judged f
            where f.share_id is null
            group by grouping sets ((f.plan_id, f.day), (f.plan_id, f.day, f.chapter_id))
            union all
            select f.plan_id, f.day, f.department_id, null,
                   %1$s
                   count(*)::int,
                   figure_display(figure_mean(sum(f.weight * f.progress), sum(f.weight))),
                   figure_display(figure_mean(sum(f.weight * f.expected), sum(f.weight))),
                   count(*)::int, 0,
                   %2$s,
                   figure_mean(sum(f.weight * f.progress), sum(f.weight))
                       - figure_mean(sum(f.weight * f.expected), sum(f.weight))
            from judged f
            where f.share_id is not null
            group by f.plan_id, f.day, f.department_id
            """.formatted("""
            count(*) filter (where f.light = 'OVERDUE')::int as overdue,
                   count(*) filter (where f.light = 'AT_RISK')::int as at_risk,
                   count(*) filter (where f.light = 'ON_TRACK')::int as on_track,
                   count(*) filter (where f.light = 'NOT_STARTED')::int as not_started,
                   count(*) filter (where f.light = 'DONE')::int as done,""", """
            sum(f.shares_owed)::int as owed, sum(f.shares_reported)::int as reported,
                   sum(f.shares_scored)::int as scored, sum(f.shares_on_time)::int as on_time""");

    private FigureSums() {}

    /** The names as a list of columns, each written as {@code each} makes it. */
    static String numbers(UnaryOperator<String> each) {
        return NUMBERS.stream().map(each).collect(Collectors.joining(", "));
    }

    /** Points are null where there is nothing to weigh; counts never. */
    static boolean isPoints(String number) {
        return number.equals("progress") || number.equals("expected");
    }

    static PastFigure past(ResultSet row) throws SQLException {
        return new PastFigure(
                row.getLong("plan_id"),
                row.getObject("department_id", Long.class),
                row.getString("department_name"),
                row.getInt("position"),
                day(row));
    }

    static DayFigures day(ResultSet row) throws SQLException {
        return new DayFigures(
                row.getObject("day", LocalDate.class),
                lights(row),
                row.getInt("shares"),
                row.getBigDecimal("progress"),
                row.getBigDecimal("expected"),
                row.getInt("assigned"),
                row.getInt("unquantified"),
                row.getInt("owed"),
                row.getInt("reported"),
                row.getInt("scored"),
                row.getInt("on_time"));
    }

    static LightCounts lights(ResultSet row) throws SQLException {
        return new LightCounts(
                row.getInt("overdue"),
                row.getInt("at_risk"),
                row.getInt("on_track"),
                row.getInt("not_started"),
                row.getInt("done"));
    }
}
