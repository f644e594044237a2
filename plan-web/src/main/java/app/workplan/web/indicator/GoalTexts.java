package app.workplan.web.indicator;

import app.workplan.domain.indicator.IndicatorJudgement;
import app.workplan.domain.indicator.IndicatorKind;
import app.workplan.domain.indicator.IndicatorSpec;
import app.workplan.domain.indicator.ReadingChange;
import app.workplan.domain.plan.Comparator;
import app.workplan.service.indicator.IndicatorView;
import app.workplan.service.indicator.NamedDepartment;
import app.workplan.web.support.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 指标的文字: numbers with their units, targets, changes and the rule that fired; the same on every page that shows them. */
@Component
@RequiredArgsConstructor
public class GoalTexts {

    private static final int SHOWN_DECIMALS = 2;

    private final Texts texts;

    /**
     * 一项指标 in words.
     *
     * @param level 目标水平 where the target is measured from a baseline, else null
     * @param value 最新值, null without a reading
     * @param line 控制线 on the day of the value, null where there is none
     */
    public record Line(
            IndicatorView indicator,
            String target,
            @Nullable String level,
            @Nullable String value,
            @Nullable LocalDate readOn,
            @Nullable String line,
            String why,
            @Nullable Change sinceLastYear,
            @Nullable Change sinceLast,
            String departments) {

        /** The unit a reading is entered in, null where there is none. */
        public @Nullable String unitWord() {
            String unit = ownUnit(indicator.spec());
            return unit.isEmpty() ? null : unit;
        }
    }

    /**
     * 同比或环比.
     *
     * @param direction 1 up, -1 down, 0 neither
     * @param worse whether that is the wrong direction
     * @param against what it is measured against
     */
    public record Change(String words, int direction, boolean worse, String against) {}

    /** The indicator in words. */
    public Line of(IndicatorView view) {
        IndicatorSpec spec = view.spec();
        IndicatorJudgement judged = view.judgement();
        boolean perUnit = spec.kind() == IndicatorKind.PER_UNIT;
        String value = judged.latest() == null
                ? null
                : perUnit
                        ? texts.of(
                                "indicator.unitsMet",
                                judged.unitsMet(),
                                spec.units().size())
                        : amount(judged.latest().value(), spec);
        return new Line(
                view,
                target(spec),
                level(spec, judged.level()),
                value,
                judged.latest() == null ? null : judged.latest().on(),
                line(spec, judged),
                why(spec, judged),
                change(spec, view.sinceLastYear(), false),
                change(spec, view.sinceLast(), spec.kind() == IndicatorKind.CUMULATIVE),
                String.join(
                        texts.of("indicator.separator"),
                        view.departments().stream().map(NamedDepartment::name).toList()));
    }

    /** 目标 as the document puts it. */
    public String target(IndicatorSpec spec) {
        String words = texts.of(
                        "comparator." + spec.target().comparator(),
                        plain(spec.target().value()),
                        unit(spec))
                .strip();
        return spec.kind() == IndicatorKind.PER_UNIT
                ? texts.of("indicator.perUnit", words, spec.units().size())
                : words;
    }

    /** A number with the unit of the indicator. */
    public String amount(BigDecimal value, IndicatorSpec spec) {
        return texts.of("comparator.EQUAL", plain(value), unit(spec)).strip();
    }

    private @Nullable String level(IndicatorSpec spec, @Nullable BigDecimal level) {
        Comparator operator = spec.target().comparator();
        if (level == null || operator != Comparator.INCREASE && operator != Comparator.DECREASE) {
            return null;
        }
        Comparator bound = operator == Comparator.INCREASE ? Comparator.AT_LEAST : Comparator.AT_MOST;
        return texts.of(
                "indicator.level",
                texts.of("comparator." + bound, shown(level), ownUnit(spec)).strip());
    }

    /** ↑ and ↓ by percent speak of a number that has a unit of its own, which nobody wrote down. */
    private static String ownUnit(IndicatorSpec spec) {
        boolean moves = spec.target().comparator() == Comparator.INCREASE
                || spec.target().comparator() == Comparator.DECREASE;
        return moves
                        && ("%".equals(spec.target().unit())
                                || "‰".equals(spec.target().unit()))
                ? ""
                : unit(spec);
    }

    private @Nullable String line(IndicatorSpec spec, IndicatorJudgement judged) {
        boolean flat = judged.line() == null
                || spec.kind() == IndicatorKind.GUARD
                || judged.level() != null
                        && spec.kind() == IndicatorKind.LEVEL
                        && judged.line().compareTo(judged.level()) == 0;
        if (flat) {
            return null;
        }
        return spec.kind() == IndicatorKind.PER_UNIT
                ? texts.of("indicator.unitsOfLine", shown(judged.line()))
                : texts.of("comparator.EQUAL", shown(judged.line()), ownUnit(spec))
                        .strip();
    }

    private String why(IndicatorSpec spec, IndicatorJudgement judged) {
        return texts.of(
                "indicatorRule." + judged.rule(),
                judged.line() == null ? "" : shown(judged.line()),
                judged.level() == null ? "" : shown(judged.level()),
                String.valueOf(judged.unitsMet()),
                String.valueOf(spec.units().size()));
    }

    /** @param grows whether it is a count that goes on, so that more of it says nothing by itself */
    private @Nullable Change change(IndicatorSpec spec, @Nullable ReadingChange change, boolean grows) {
        if (change == null) {
            return null;
        }
        int direction = change.difference().signum();
        boolean lower = spec.target().isLowerBetter(spec.baselineValue());
        BigDecimal size = change.difference().abs();
        boolean points = "%".equals(ownUnit(spec));
        String words;
        if (direction == 0) {
            words = texts.of("indicator.change.none");
        } else if (points) {
            words = texts.of("indicator.change.points", plain(size));
        } else if (grows || change.percent() == null) {
            words = amount(size, spec);
        } else {
            words = texts.of("indicator.change.percent", plain(change.percent().abs()));
        }
        String before = plain(change.before());
        return new Change(
                words,
                direction,
                !grows && (lower ? direction > 0 : direction < 0),
                change.on() == null
                        ? texts.of("indicator.againstBaseline", before)
                        : texts.of("indicator.against", change.on().toString(), before));
    }

    private static String unit(IndicatorSpec spec) {
        return spec.target().unit() == null ? "" : spec.target().unit();
    }

    /** To two decimals, for what was divided. */
    static String shown(BigDecimal value) {
        return plain(value.setScale(Math.min(SHOWN_DECIMALS, Math.max(value.scale(), 0)), RoundingMode.HALF_UP));
    }

    /** Without needless zeros. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Names of the days that a list has, none twice. */
    static List<LocalDate> days(List<LocalDate> all) {
        return all.stream().distinct().sorted().toList();
    }
}
