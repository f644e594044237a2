package app.workplan.web.indicator;

import app.workplan.domain.indicator.ControlLine;
import app.workplan.domain.indicator.DatedReading;
import app.workplan.domain.indicator.IndicatorJudgement;
import app.workplan.domain.indicator.IndicatorKind;
import app.workplan.domain.indicator.IndicatorSpec;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.plan.PlanState;
import app.workplan.domain.shared.Actor;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.indicator.GoalAccess;
import app.workplan.service.indicator.IndicatorPage;
import app.workplan.service.indicator.IndicatorQueries;
import app.workplan.service.indicator.IndicatorView;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Address;
import app.workplan.web.support.Address.Pair;
import app.workplan.web.support.ChosenPlan;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 指标页, of a plan and of one, also as the answer to a form of them that was refused. */
@Component
@RequiredArgsConstructor
class IndicatorPages {

    private final IndicatorQueries queries;
    private final JudgedPlanQueries plans;
    private final GoalAccess access;
    private final GoalTexts goals;
    private final GoalFrame frame;
    private final Clock clock;

    /** A point of the chart; null where there is nothing to show on that day. */
    record Point(
            LocalDate on,
            @Nullable String value,
            @Nullable String line,
            @Nullable String level) {}

    /** 每单位: how one of the units stands. */
    record UnitRow(
            String name, @Nullable String value, @Nullable LocalDate on, boolean met) {}

    /** What of an indicator is asked for: the day, and which of its readings. */
    record Shown(
            @Nullable String asOf,
            @Nullable String unit,
            @Nullable String page) {

        static final Shown TODAY = new Shown(null, null, null);
    }

    ModelAndView list(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @Nullable String wanted,
            @Nullable String typed,
            RefusedForm refused) {
        LocalDate today = LocalDate.now(clock);
        ChosenPlan chosen = ChosenPlan.of(plans.all(scope, Typed.numbers(wanted)), actor, wanted, typed, today);
        ModelAndView view = frame.page("indicator/list", request, refused);
        view.addObject("chosen", chosen);
        view.addObject("today", today);
        JudgedPlan plan = chosen.plan();
        if (plan != null) {
            List<IndicatorView> found =
                    queries.ofPlan(scope, plan, chosen.asOf().day());
            view.addObject("plan", plan);
            view.addObject("lines", found.stream().map(goals::of).toList());
            view.addObject("edits", frame.edits(actor, plan));
            view.addObject("entering", chosen.asOf().today() ? entering(actor, plan, found) : Set.of());
            view.addObject("keep", List.of(new Pair("plan", String.valueOf(plan.id()))));
            frame.judge(view, request, chosen.asOf());
        }
        return view;
    }

    ModelAndView show(HttpServletRequest request, Actor actor, Scope scope, long id, Shown shown, RefusedForm refused) {
        IndicatorPage page = queries.one(scope, id, shown.asOf());
        IndicatorView indicator = page.indicator();
        ModelAndView view = frame.page("indicator/page", request, refused);
        view.addObject("sheet", page);
        view.addObject("plan", page.plan());
        view.addObject("line", goals.of(indicator));
        view.addObject("points", points(page));
        view.addObject(
                "readings",
                ReadingList.of(
                        page.readings(),
                        shown.unit(),
                        shown.page(),
                        refused,
                        Address.of(request.getContextPath() + "/indicators/" + id)
                                .with("asOf", page.asOf().carried())));
        view.addObject("unitRows", units(indicator));
        view.addObject("today", LocalDate.now(clock));
        view.addObject("edits", frame.edits(actor, page.plan()) && !indicator.struck());
        view.addObject(
                "enters",
                page.asOf().today()
                        && !entering(actor, page.plan(), List.of(indicator)).isEmpty());
        view.addObject("texts", goals);
        frame.judge(view, request, page.asOf());
        return view;
    }

    /** The indicators whose readings the actor enters. */
    private Set<Long> entering(Actor actor, JudgedPlan plan, List<IndicatorView> all) {
        return plan.state() != PlanState.ISSUED
                ? Set.of()
                : all.stream()
                        .filter(one -> !one.struck()
                                && access.canEnter(
                                        actor, one.bureauId(), one.spec().departmentIds()))
                        .map(IndicatorView::id)
                        .collect(Collectors.toSet());
    }

    /** From the first day of the plan to the due date, with every day on which something was read. */
    private List<Point> points(IndicatorPage page) {
        IndicatorSpec spec = page.indicator().spec();
        List<DatedReading> read = page.indicator().readings();
        PlanPeriod period = new PlanPeriod(page.plan().periodFrom(), page.plan().periodTo());
        ControlLine line = ControlLine.of(spec, period);
        List<LocalDate> days = new ArrayList<>(List.of(period.from(), spec.dueOn()));
        read.forEach(one -> days.add(one.on()));
        boolean perUnit = spec.kind() == IndicatorKind.PER_UNIT;
        boolean straight = line == null || line.begins().compareTo(line.level()) == 0;
        return GoalTexts.days(days).stream()
                .map(day -> new Point(
                        day,
                        value(spec, period, read, day, perUnit),
                        straight
                                ? null
                                : GoalTexts.shown(Objects.requireNonNull(line).at(day)),
                        line == null ? null : GoalTexts.shown(line.level())))
                .toList();
    }

    private static @Nullable String value(
            IndicatorSpec spec, PlanPeriod period, List<DatedReading> read, LocalDate day, boolean perUnit) {
        BigDecimal last = null;
        for (DatedReading one : read) {
            last = one.on().equals(day) ? one.value() : last;
        }
        if (last == null) {
            return null;
        }
        return perUnit
                ? String.valueOf(IndicatorJudgement.of(spec, period, read, day).unitsMet())
                : GoalTexts.plain(last);
    }

    private List<UnitRow> units(IndicatorView indicator) {
        IndicatorSpec spec = indicator.spec();
        BigDecimal level = spec.level();
        return spec.units().stream()
                .map(unit -> {
                    DatedReading newest = null;
                    for (DatedReading one : indicator.readings()) {
                        newest = unit.equals(one.unit()) ? one : newest;
                    }
                    return newest == null || level == null
                            ? new UnitRow(unit, null, null, false)
                            : new UnitRow(
                                    unit,
                                    goals.amount(newest.value(), spec),
                                    newest.on(),
                                    spec.target().isMetBy(newest.value(), level));
                })
                .toList();
    }
}
