package app.workplan.domain.example;

import app.workplan.domain.task.HonestRates;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.Points;
import app.workplan.domain.task.Rate;
import app.workplan.domain.task.ShareJudgement;
import app.workplan.domain.task.TaskJudgement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A judgement as named texts, so that Java, SQL and the document are compared field by field. */
public final class Fields {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** An absent value reads "none". */
    public Fields put(String name, @Nullable Object value) {
        values.put(name, value == null ? "none" : value.toString());
        return this;
    }

    /** Shown and exact. */
    public Fields putPoints(String name, @Nullable BigDecimal points) {
        put(name, points == null ? null : Points.display(points).toPlainString());
        return put(
                name + "-exact",
                points == null ? null : points.setScale(Points.SCALE).toPlainString());
    }

    public Map<String, String> values() {
        return values;
    }

    public static Map<String, String> of(ShareJudgement it) {
        return new Fields()
                .put("role", it.facts().role())
                .put("counting", it.counting())
                .put("state", it.state())
                .put("weight", it.facts().weight().stripTrailingZeros().toPlainString())
                .putPoints("progress", it.progress())
                .putPoints("expected", it.expected())
                .put("start", it.dates().startsOn())
                .put("due", it.dates().dueOn())
                .put("original", it.facts().originalDueOn())
                .put("handed-in", it.facts().handedInOn())
                .put("returned", it.facts().returned())
                .put("begun", it.facts().hasBegun())
                .put("light", it.light())
                .put("rule", it.reason() == null ? null : it.reason().rule())
                .put("since", it.overdueSince())
                .put("days", it.daysOverdue())
                .put("last", it.facts().lastReport().periodEnd())
                .put("last-due", it.facts().lastReport().dueOn())
                .put("owed", it.facts().lastReport().owed())
                .put("reported", it.facts().lastReport().reported())
                .put("occurrences", it.occurrences().all())
                .put("met", it.occurrences().met())
                .put("missed", it.occurrences().missed())
                .values();
    }

    public static Map<String, String> of(TaskJudgement it, LocalDate day) {
        List<ShareJudgement> counted = it.countedShares();
        ShareJudgement leading = it.leading();
        return new Fields()
                .put("state", it.state())
                .put("light", it.light())
                .put("rule", it.reason() == null ? null : it.reason().rule())
                .put("by", leading == null ? null : leading.facts().id())
                .putPoints("progress", it.progress())
                .putPoints("expected", it.expected())
                .put("weight", it.facts().weight().stripTrailingZeros().toPlainString())
                .put("start", it.startsOn())
                .put("due", it.dueOn())
                .put("origin", it.facts().dueOrigin())
                .put("since", it.overdueSince())
                .put("days", it.daysOverdue())
                .put(
                        "department",
                        leading == null || it.light() != Light.OVERDUE
                                ? null
                                : leading.facts().departmentId())
                .put("shares", counted.size())
                .put(
                        "open",
                        counted.stream().filter(one -> one.state().isOpen()).count())
                .put(
                        "done",
                        counted.stream()
                                .filter(one -> one.light() == Light.DONE)
                                .count())
                .put(
                        "owed",
                        counted.stream().filter(ShareJudgement::isAskedToReport).count())
                .put(
                        "reported",
                        counted.stream().filter(ShareJudgement::isFresh).count())
                .put("scored", counted.stream().filter(one -> one.isScored(day)).count())
                .put(
                        "on-time",
                        counted.stream().filter(one -> one.isOnTime(day)).count())
                .put("quantified", it.quantified())
                .values();
    }

    /** The whole plan: lights in their order, rates, weighted means. */
    public static Map<String, String> of(List<TaskJudgement> tasks, LocalDate day) {
        HonestRates rates = HonestRates.of(tasks, day);
        List<TaskJudgement> counted =
                tasks.stream().filter(TaskJudgement::isCounted).toList();
        Map<Light, Long> lights = new TreeMap<>(counted.stream()
                .collect(Collectors.groupingBy(it -> Objects.requireNonNull(it.light()), Collectors.counting())));
        return new Fields()
                .put("total", counted.size())
                .put(
                        "lights",
                        Arrays.stream(Light.values())
                                .map(light -> lights.getOrDefault(light, 0L).toString())
                                .collect(Collectors.joining(" ")))
                .putPoints(
                        "progress",
                        Points.mean(
                                counted,
                                it -> Objects.requireNonNull(it.progress()),
                                it -> it.facts().weight()))
                .putPoints(
                        "expected",
                        Points.mean(
                                counted,
                                it -> Objects.requireNonNull(it.expected()),
                                it -> it.facts().weight()))
                .put("responsibility", text(rates.responsibility()))
                .put("freshness", text(rates.freshness()))
                .put("on-time", text(rates.onTime()))
                .put("unquantified", text(rates.unquantified()))
                .values();
    }

    public static String text(Rate rate) {
        return rate.points().isEmpty() ? "—" : rate.numerator() + "/" + rate.denominator();
    }
}
