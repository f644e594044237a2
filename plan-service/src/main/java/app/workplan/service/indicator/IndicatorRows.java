package app.workplan.service.indicator;

import app.workplan.domain.indicator.DatedReading;
import app.workplan.domain.indicator.IndicatorJudgement;
import app.workplan.domain.indicator.IndicatorKind;
import app.workplan.domain.indicator.IndicatorSpec;
import app.workplan.domain.indicator.IndicatorTarget;
import app.workplan.domain.indicator.ReadingChange;
import app.workplan.domain.plan.Comparator;
import app.workplan.domain.plan.PlanPeriod;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers the rows of {@link GoalSql} into indicators, and judges them. */
final class IndicatorRows {

    private final Map<Long, Head> heads = new LinkedHashMap<>();
    private final Map<Long, List<DatedReading>> readings = new LinkedHashMap<>();

    private record Head(
            long id,
            long bureauId,
            long planId,
            int version,
            boolean struck,
            IndicatorSpec spec,
            List<NamedDepartment> departments) {}

    void add(ResultSet row) throws SQLException {
        long id = row.getLong("indicator_id");
        if (!heads.containsKey(id)) {
            heads.put(id, head(id, row));
            readings.put(id, new ArrayList<>());
        }
        LocalDate on = row.getObject("read_on", LocalDate.class);
        if (on != null) {
            readings.get(id).add(new DatedReading(on, row.getBigDecimal("read_value"), row.getString("unit_name")));
        }
    }

    /**
     * Judged on the day.
     *
     * @param earlier readings of the same indicators in earlier plans, by the id of ours
     */
    List<IndicatorView> judged(PlanPeriod period, LocalDate day, Map<Long, List<DatedReading>> earlier) {
        return heads.values().stream()
                .map(head -> {
                    List<DatedReading> read = readings.get(head.id());
                    return new IndicatorView(
                            head.id(),
                            head.bureauId(),
                            head.planId(),
                            head.version(),
                            head.struck(),
                            head.spec(),
                            head.departments(),
                            read,
                            IndicatorJudgement.of(head.spec(), period, read, day),
                            ReadingChange.sinceLast(head.spec(), read),
                            ReadingChange.sinceLastYear(head.spec(), read, earlier.getOrDefault(head.id(), List.of())));
                })
                .toList();
    }

    private static Head head(long id, ResultSet row) throws SQLException {
        List<NamedDepartment> departments = departments(row, "indicator_departments", "indicator_department_ids");
        Set<Long> ids = departments.stream().map(NamedDepartment::id).collect(Collectors.toSet());
        BigDecimal baseline = row.getBigDecimal("baseline_value");
        return new Head(
                id,
                row.getLong("indicator_bureau_id"),
                row.getLong("indicator_plan_id"),
                row.getInt("indicator_version"),
                row.getBoolean("indicator_struck"),
                new IndicatorSpec(
                        row.getString("indicator_name"),
                        IndicatorKind.valueOf(row.getString("indicator_kind")),
                        new IndicatorTarget(
                                Comparator.valueOf(row.getString("comparator")),
                                row.getBigDecimal("target_value"),
                                row.getString("indicator_unit")),
                        row.getObject("indicator_due_on", LocalDate.class),
                        row.getObject("baseline_year", Integer.class),
                        baseline,
                        words(row, "units"),
                        ids),
                departments);
    }

    /** Departments of two arrays that go together. */
    static List<NamedDepartment> departments(ResultSet row, String names, String ids) throws SQLException {
        List<String> words = words(row, names);
        Object[] numbers = array(row, ids);
        List<NamedDepartment> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            all.add(new NamedDepartment(((Number) numbers[i]).longValue(), words.get(i)));
        }
        return all;
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        List<String> all = new ArrayList<>();
        for (Object one : array(row, column)) {
            all.add(String.valueOf(one));
        }
        return all;
    }

    private static Object[] array(ResultSet row, String column) throws SQLException {
        java.sql.Array found = row.getArray(column);
        return found == null ? new Object[0] : (Object[]) found.getArray();
    }
}
