package app.workplan.web.overview;

import app.workplan.service.overview.BureauRow.Why;
import app.workplan.web.support.Address.Pair;
import app.workplan.web.support.Option;
import app.workplan.web.support.Pager;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What templates/overview/show.html shows.
 *
 * @param bureaus how many stand below, whatever was asked for
 * @param found how many were asked for, on whatever page
 * @param withPlan how many of these have a plan in force
 * @param heads rank, name, total, the five lights, progress, gap, red shares and the four rates
 * @param rows those of this page
 * @param sums of all that were found
 * @param counties choices; empty with a single one
 * @param levels choices; empty with a single one
 * @param keep the other parameters, for the form of the day
 * @param pager null where one page of the usual size holds them all
 */
record OverviewPage(
        int bureaus,
        int found,
        int withPlan,
        List<SortHead> heads,
        List<Row> rows,
        List<Sum> sums,
        List<Option> counties,
        @Nullable String county,
        List<Option> levels,
        @Nullable String level,
        List<Pair> keep,
        List<Pair> sorted,
        String all,
        @Nullable Pager pager) {

    /** See templates/fragments/table.html. */
    record SortHead(String label, String href, @Nullable String direction) {}

    /**
     * One bureau.
     *
     * @param rank among all that were found; null without a plan in force
     * @param county the bureau of level 1 above it; null at level 1
     * @param why why no plan is in force
     * @param plan the plan in force, else the one {@code why} speaks of
     * @param on the day {@code why} speaks of
     * @param then null where the plan was never in force by the day
     */
    record Row(
            @Nullable Integer rank,
            long bureauId,
            String name,
            int level,
            @Nullable String county,
            @Nullable Why why,
            @Nullable Plan plan,
            @Nullable LocalDate on,
            @Nullable Then then,
            @Nullable StandingView standing) {}

    /** The last day on which the plan was in force, and the ranking of that day. */
    record Then(LocalDate day, String href) {}

    /** A plan with its pages. */
    record Plan(long id, String title, String dashboard, String href) {}

    /**
     * 合计.
     *
     * @param level null for all levels together
     * @param bureaus how many bureaus
     * @param withPlan how many of them with a plan in force
     */
    record Sum(@Nullable Integer level, int bureaus, int withPlan, String href, StandingView standing) {}
}
