package app.workplan.service.demo;

import app.workplan.domain.indicator.ControlLine;
import app.workplan.domain.indicator.IndicatorKind;
import app.workplan.domain.indicator.IndicatorSpec;
import app.workplan.domain.indicator.ProjectStage;
import app.workplan.domain.plan.PlanPeriod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** 示范的走势: what is read and built when, a pure function of what is asked, the period and the place in the plan; no database. */
final class GoalCourse {

    private static final List<ProjectStage> STAGES = List.of(
            ProjectStage.PREPARATION,
            ProjectStage.STARTED,
            ProjectStage.BUILDING,
            ProjectStage.COMPLETED,
            ProjectStage.ACCEPTED);

    private static final int[] STEP_PERCENT = {12, 38, 84};

    private GoalCourse() {}

    /** A value read on a day, entered some days after it. */
    record Value(
            LocalDate on,
            LocalDate enteredOn,
            BigDecimal value,
            @Nullable String unit) {}

    /**
     * A report of a project.
     *
     * @param paid 万元 of the year so far
     */
    record Told(LocalDate on, ProjectStage stage, BigDecimal paid) {}

    /** What is read at the ends of months (of half-years, in a plan of several years) between the issue and the day before {@code until}. */
    static List<Value> values(IndicatorSpec spec, PlanPeriod period, LocalDate issuedOn, LocalDate until, int place) {
        List<Value> values = new ArrayList<>();
        for (LocalDate on : days(period)) {
            LocalDate entered = on.plusDays(3 + place % 3);
            if (on.isBefore(issuedOn) || !entered.isBefore(until)) {
                continue;
            }
            double gone = gone(period, on);
            if (spec.kind() == IndicatorKind.PER_UNIT) {
                ofUnits(spec, gone).forEach((unit) -> values.add(new Value(on, entered, unit.value(), unit.name())));
            } else {
                values.add(new Value(on, entered, value(spec, period, on, gone, place), null));
            }
        }
        return values;
    }

    private record OfUnit(String name, BigDecimal value) {}

    private static List<OfUnit> ofUnits(IndicatorSpec spec, double gone) {
        List<OfUnit> all = new ArrayList<>();
        double target = spec.target().value().doubleValue();
        for (int i = 0; i < spec.units().size(); i++) {
            double pace = 1.35 - 0.12 * i;
            all.add(new OfUnit(spec.units().get(i), BigDecimal.valueOf(Math.round(target * gone * pace))));
        }
        return all;
    }

    /** Near the control line, on its good side in most months; what has no line grows to just beyond the target. */
    private static BigDecimal value(IndicatorSpec spec, PlanPeriod period, LocalDate on, double gone, int place) {
        ControlLine line = ControlLine.of(spec, period);
        if (spec.kind() == IndicatorKind.GUARD) {
            return BigDecimal.ZERO;
        }
        double level = line == null ? 40 : line.level().doubleValue();
        if (spec.kind() == IndicatorKind.CUMULATIVE && line != null) {
            boolean lower = spec.target().isLowerBetter(spec.baselineValue());
            return BigDecimal.valueOf(Math.round(line.at(on).doubleValue() * (lower ? 0.82 : 1.06)));
        }
        if (line == null) {
            return BigDecimal.valueOf(Math.round(level * (1.2 - gone)));
        }
        double from =
                spec.baselineValue() == null ? level - 14 : spec.baselineValue().doubleValue();
        double late = place % 4 == 2 ? 0.8 : 1.05;
        double reached = Math.min(
                from + (level - from) * gone * late, "%".equals(spec.target().unit()) ? 100 : 1e9);
        return BigDecimal.valueOf(reached).setScale(1, RoundingMode.HALF_UP);
    }

    /** When a step is planned. */
    static LocalDate stepDay(PlanPeriod period, int place, int step) {
        long days = ChronoUnit.DAYS.between(period.from(), period.to());
        return period.from().plusDays(days * (STEP_PERCENT[step] + place % 5) / 100);
    }

    /** When it is reached: mostly in time; the third of four projects is late with every step. */
    static LocalDate reachedDay(PlanPeriod period, int place, int step) {
        long days = ChronoUnit.DAYS.between(period.from(), period.to());
        LocalDate planned = stepDay(period, place, step);
        return place % 4 == 2 ? planned.plusDays(days / 8) : planned.minusDays(place % 6);
    }

    /** 计划投资 of every year, 万元. */
    static BigDecimal planned(int place) {
        return BigDecimal.valueOf(130 + 36L * place);
    }

    /** What is told of a project at the end of every quarter, or of every half-year in a plan of several years. */
    static List<Told> told(PlanPeriod period, LocalDate issuedOn, LocalDate until, int place) {
        List<Told> told = new ArrayList<>();
        boolean years = period.to().getYear() > period.from().getYear();
        LocalDate last = reachedDay(period, place, STEP_PERCENT.length - 1);
        List<LocalDate> days = new ArrayList<>(days(period));
        if (!last.isAfter(period.to()) && !days.contains(last)) {
            days.add(last);
        }
        for (LocalDate on : days.stream().sorted().toList()) {
            boolean quarter = on.getMonthValue() % 3 == 0 || on.equals(last);
            if (on.isBefore(issuedOn) || !on.isBefore(until) || !years && !quarter) {
                continue;
            }
            long passed = IntStream.range(0, STEP_PERCENT.length)
                    .filter(step -> !reachedDay(period, place, step).isAfter(on))
                    .count();
            boolean finished = passed == STEP_PERCENT.length;
            int stage = finished ? 4 : passed == 2 ? (gone(period, on) > 0.75 ? 3 : 2) : (int) passed;
            double yearGone = on.getDayOfYear() / 366.0;
            told.add(new Told(
                    on,
                    STAGES.get(stage),
                    BigDecimal.valueOf((120 + 35L * place) * yearGone).setScale(1, RoundingMode.HALF_UP)));
        }
        return told;
    }

    private static List<LocalDate> days(PlanPeriod period) {
        boolean years = period.to().getYear() > period.from().getYear();
        List<LocalDate> days = new ArrayList<>();
        for (YearMonth month = YearMonth.from(period.from());
                !month.atEndOfMonth().isAfter(period.to());
                month = month.plusMonths(1)) {
            if (!years || month.getMonthValue() % 6 == 0) {
                days.add(month.atEndOfMonth());
            }
        }
        return days;
    }

    private static double gone(PlanPeriod period, LocalDate on) {
        return (ChronoUnit.DAYS.between(period.from(), on) + 1.0)
                / (ChronoUnit.DAYS.between(period.from(), period.to()) + 1.0);
    }
}
