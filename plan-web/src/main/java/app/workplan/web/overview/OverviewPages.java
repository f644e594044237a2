package app.workplan.web.overview;

import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.overview.BureauNode;
import app.workplan.service.overview.BureauRow;
import app.workplan.service.overview.BureauRow.Why;
import app.workplan.service.overview.Overview;
import app.workplan.service.overview.OverviewQueries.Asked;
import app.workplan.service.overview.Standing;
import app.workplan.web.overview.OverviewPage.Plan;
import app.workplan.web.overview.OverviewPage.Row;
import app.workplan.web.overview.OverviewPage.SortHead;
import app.workplan.web.overview.OverviewPage.Sum;
import app.workplan.web.overview.OverviewPage.Then;
import app.workplan.web.support.Address;
import app.workplan.web.support.Option;
import app.workplan.web.support.Pager;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 下级总览页: the bureaus in the order asked for, every number with the address of exactly its rows. */
@Component
@RequiredArgsConstructor
class OverviewPages {

    /** 每页的单位: a province and all its cities stand on one page. */
    private static final int USUAL_SIZE = 100;

    private final Texts texts;

    /** The page, every bureau counted and summed on each of them. */
    OverviewPage of(Overview read, OverviewForm form, String context) {
        Asked asked = form.asked();
        int size = Pager.size(form.getSize(), USUAL_SIZE);
        Address here = Address.of(context + "/overview")
                .with("asOf", read.asOf().carried())
                .with("county", asked.county())
                .with("level", asked.level())
                .with("sort", word(form.column(), form.reversed()))
                .with("size", size == USUAL_SIZE ? null : size);
        List<BureauRow> sorted = form.column().sorted(read.rows(), form.reversed());
        int pages = Math.max(1, (sorted.size() + size - 1) / size);
        int page = Typed.page(form.getPage(), pages);
        List<Option> counties = read.counties().stream()
                .map(one -> new Option(String.valueOf(one.id()), one.name()))
                .toList();
        List<Option> levels = read.tree().stream()
                .map(BureauNode::level)
                .distinct()
                .sorted()
                .map(one -> new Option(String.valueOf(one), texts.of("overview.level", one)))
                .toList();
        return new OverviewPage(
                read.tree().size(),
                sorted.size(),
                Math.toIntExact(
                        sorted.stream().filter(row -> row.standing() != null).count()),
                heads(form.column(), form.reversed(), here),
                sorted.subList((page - 1) * size, Math.min(page * size, sorted.size())).stream()
                        .map(row -> row(row, read.asOf().carried(), context))
                        .toList(),
                sums(read, here),
                counties.size() < 2 ? List.of() : counties,
                chosen(asked.county()),
                levels.size() < 2 ? List.of() : levels,
                chosen(asked.level()),
                here.fields("asOf"),
                here.fields("county", "level"),
                here.without("county", "level").href(),
                pages == 1 && size == USUAL_SIZE ? null : Pager.of(page, pages, size, sorted.size(), here));
    }

    private static @Nullable String chosen(@Nullable Number asked) {
        return asked == null ? null : asked.toString();
    }

    /** The order as it stands in an address. */
    private static @Nullable String word(OverviewSort column, boolean reversed) {
        return column == OverviewSort.RANK && !reversed ? null : (reversed ? "-" : "") + column.word();
    }

    private List<SortHead> heads(OverviewSort current, boolean reversed, Address here) {
        return Stream.of(OverviewSort.values())
                .map(one -> head(one, one == current, reversed, here))
                .toList();
    }

    /** A click sorts the usual way, a second one against it. */
    private SortHead head(OverviewSort column, boolean current, boolean reversed, Address here) {
        boolean reverse = current && !reversed;
        String direction = column.isDown() == reversed ? "ascending" : "descending";
        return new SortHead(
                texts.of("overview.column." + column.word()),
                here.with("sort", word(column, reverse)).href(),
                current ? direction : null);
    }

    private static List<Sum> sums(Overview read, Address here) {
        Standing all = read.all();
        if (all == null) {
            return List.of();
        }
        List<Sum> sums = new ArrayList<>();
        read.byLevel().forEach((level, standing) -> {
            int[] counted = read.counted(level);
            sums.add(new Sum(
                    level, counted[0], counted[1], here.with("level", level).href(), StandingView.sum(standing)));
        });
        if (sums.size() > 1) {
            int with = sums.stream().mapToInt(Sum::withPlan).sum();
            sums.add(new Sum(null, read.rows().size(), with, here.href(), StandingView.sum(all)));
        }
        return sums;
    }

    /** One bureau with the ways to its rows. */
    static Row row(BureauRow row, @Nullable LocalDate asOf, String context) {
        BureauNode bureau = row.bureau();
        JudgedPlan plan = row.plan();
        Standing standing = row.standing();
        Address own = Address.of(context + "/plans/" + (plan == null ? 0 : plan.id()));
        return new Row(
                row.rank() == 0 ? null : Integer.valueOf(row.rank()),
                bureau.id(),
                bureau.name(),
                bureau.level(),
                bureau.level() == 1 ? null : bureau.countyName(),
                row.why(),
                plan == null ? null : plan(plan, standing == null ? null : asOf, context),
                plan == null || row.why() == null ? null : day(row.why(), plan),
                plan == null || row.why() == null ? null : then(row.why(), plan, context),
                standing == null
                        ? null
                        : StandingView.of(
                                standing,
                                Address.of(own.path() + "/tasks").with("asOf", asOf),
                                Address.of(own.path() + "/departments").with("asOf", asOf)));
    }

    private static Plan plan(JudgedPlan plan, @Nullable LocalDate asOf, String context) {
        return new Plan(
                plan.id(),
                plan.title(),
                Address.of(context + "/dashboard")
                        .with("plan", plan.id())
                        .with("asOf", asOf)
                        .href(),
                Address.of(context + "/plans/" + plan.id()).with("asOf", asOf).href());
    }

    /** 当时的排名: the last day on which the plan was in force; null where it never was by then. */
    private static @Nullable Then then(Why why, JudgedPlan plan, String context) {
        if (why != Why.CLOSED && why != Why.PERIOD_OVER) {
            return null;
        }
        LocalDate closed = plan.closedOn();
        LocalDate last = closed == null || closed.isAfter(plan.periodTo()) ? plan.periodTo() : closed.minusDays(1);
        return plan.isInForceOn(last)
                ? new Then(
                        last,
                        Address.of(context + "/overview").with("asOf", last).href())
                : null;
    }

    private static LocalDate day(Why why, JudgedPlan plan) {
        return switch (why) {
            case CLOSED -> Objects.requireNonNull(plan.closedOn());
            case BEFORE_PERIOD -> plan.periodFrom();
            case PERIOD_OVER -> plan.periodTo();
            case NOT_YET, NEVER -> Objects.requireNonNull(plan.issuedOn());
        };
    }
}
