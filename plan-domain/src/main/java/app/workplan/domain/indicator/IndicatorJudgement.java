package app.workplan.domain.indicator;

import app.workplan.domain.plan.PlanPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 指标的判定 on a day: the one function behind the page, the dashboard and every list (docs/rules.md, "Indicators"). A reading is
 * held against the line of the day it was read on; whether the due date has passed is asked of the day judged.
 *
 * @param rule why
 * @param level 目标水平, null where the baseline it is measured from is missing
 * @param line 控制线 on the day of the newest reading, else on the day judged
 * @param latest the newest reading; of an indicator of each unit the newest of any
 * @param unitsMet how many units meet it
 */
public record IndicatorJudgement(
        IndicatorState state,
        IndicatorRule rule,
        @Nullable BigDecimal level,
        @Nullable BigDecimal line,
        @Nullable DatedReading latest,
        int unitsMet) {

    /**
     * Judges.
     *
     * @param readings those that count on the day, the oldest first; later ones are not read
     */
    public static IndicatorJudgement of(
            IndicatorSpec spec, PlanPeriod period, List<DatedReading> readings, LocalDate day) {
        List<DatedReading> read =
                readings.stream().filter(one -> !one.on().isAfter(day)).toList();
        ControlLine line = ControlLine.of(spec, period);
        if (line == null) {
            DatedReading latest = read.isEmpty() ? null : read.get(read.size() - 1);
            return new IndicatorJudgement(IndicatorState.NO_READING, IndicatorRule.NO_BASELINE, null, null, latest, 0);
        }
        Judge judge = new Judge(spec, line, read, day);
        return switch (spec.kind()) {
            case GUARD -> judge.guard();
            case PER_UNIT -> judge.units();
            case LEVEL, CUMULATIVE -> judge.value();
        };
    }

    private record Judge(IndicatorSpec spec, ControlLine line, List<DatedReading> read, LocalDate day) {

        /** One reading that does not meet it breaks it for good. */
        IndicatorJudgement guard() {
            BigDecimal level = Objects.requireNonNull(spec.level());
            boolean broken = read.stream().anyMatch(one -> !spec.target().isMetBy(one.value(), level));
            if (broken) {
                return is(IndicatorState.BROKEN, IndicatorRule.GUARD_BROKEN, 0);
            }
            return isPastDue()
                    ? is(IndicatorState.MET, IndicatorRule.GUARD_KEPT, 0)
                    : is(IndicatorState.ON_COURSE, IndicatorRule.GUARD_HOLDS, 0);
        }

        /** The newest reading of each unit; the units that meet it are what the line asks for. */
        IndicatorJudgement units() {
            Map<String, BigDecimal> newest = new LinkedHashMap<>();
            read.stream()
                    .filter(one -> one.unit() != null && spec.units().contains(one.unit()))
                    .forEach(one -> newest.put(Objects.requireNonNull(one.unit()), one.value()));
            BigDecimal level = Objects.requireNonNull(spec.level());
            int met = (int) newest.values().stream()
                    .filter(value -> spec.target().isMetBy(value, level))
                    .count();
            if (newest.isEmpty()) {
                return is(IndicatorState.NO_READING, IndicatorRule.NONE_READ, 0);
            }
            if (met == spec.units().size()) {
                return is(IndicatorState.MET, IndicatorRule.EVERY_UNIT, met);
            }
            if (isPastDue()) {
                return is(IndicatorState.BEHIND, IndicatorRule.PAST_DUE, met);
            }
            return BigDecimal.valueOf(met).compareTo(line.at(day)) >= 0
                    ? is(IndicatorState.ON_COURSE, IndicatorRule.ENOUGH_UNITS, met)
                    : is(IndicatorState.BEHIND, IndicatorRule.TOO_FEW_UNITS, met);
        }

        IndicatorJudgement value() {
            if (read.isEmpty()) {
                return is(IndicatorState.NO_READING, IndicatorRule.NONE_READ, 0);
            }
            DatedReading latest = read.get(read.size() - 1);
            BigDecimal level = line.level();
            boolean lower = spec.target().isLowerBetter(spec.baselineValue());
            boolean met = spec.target().isMetBy(latest.value(), level);
            boolean cap = lower && spec.kind() == IndicatorKind.CUMULATIVE;
            if (cap && latest.value().compareTo(level) > 0) {
                return is(IndicatorState.BROKEN, IndicatorRule.CAP_EXCEEDED, 0);
            }
            // what is counted may still grow: a cap is kept only by a count of the due date
            boolean stays = !cap || !latest.on().isBefore(spec.dueOn());
            if (met && stays) {
                return is(IndicatorState.MET, IndicatorRule.REACHED, 0);
            }
            if (isPastDue() && !met) {
                return is(IndicatorState.BEHIND, IndicatorRule.PAST_DUE, 0);
            }
            int compared = latest.value().compareTo(line.at(latest.on()));
            boolean over = !met && !lower && latest.value().compareTo(level) > 0;
            boolean onLine = !over && (lower ? compared <= 0 : compared >= 0);
            return onLine
                    ? is(IndicatorState.ON_COURSE, IndicatorRule.ON_LINE, 0)
                    : is(IndicatorState.BEHIND, IndicatorRule.OFF_LINE, 0);
        }

        private boolean isPastDue() {
            return day.isAfter(spec.dueOn());
        }

        private IndicatorJudgement is(IndicatorState state, IndicatorRule rule, int met) {
            DatedReading latest = read.isEmpty() ? null : read.get(read.size() - 1);
            boolean ofTheDay = latest == null || spec.kind() == IndicatorKind.PER_UNIT;
            return new IndicatorJudgement(
                    state, rule, spec.level(), line.at(ofTheDay ? day : latest.on()), latest, met);
        }
    }
}
