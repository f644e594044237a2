package app.workplan.web.support;

import java.util.Map;

/** 指标与项目的哪一栏要改: the field a refusal speaks of, by its code. */
final class GoalFields {

    private static final String DAY = "plannedOn";

    static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("indicator.nameMissing", "name"),
            Map.entry("indicator.nameTooLong", "name"),
            Map.entry("indicator.kindMissing", "kind"),
            Map.entry("indicator.comparatorMissing", "comparator"),
            Map.entry("indicator.valueMissing", "value"),
            Map.entry("indicator.valueIll", "value"),
            Map.entry("indicator.unitTooLong", "unit"),
            Map.entry("indicator.dueMissing", "dueOn"),
            Map.entry("indicator.dueIll", "dueOn"),
            Map.entry("indicator.dueOutside", "dueOn"),
            Map.entry("indicator.baselineYearIll", "baselineYear"),
            Map.entry("indicator.baselineIll", "baselineValue"),
            Map.entry("indicator.unitsMissing", "units"),
            Map.entry("indicator.unitsTooMany", "units"),
            Map.entry("indicator.unitNameTooLong", "units"),
            Map.entry("indicator.unitTwice", "units"),
            Map.entry("reading.dayMissing", "readOn"),
            Map.entry("reading.dayIll", "readOn"),
            Map.entry("reading.inFuture", "readOn"),
            Map.entry("reading.beforePlan", "readOn"),
            Map.entry("reading.valueMissing", "value"),
            Map.entry("reading.valueIll", "value"),
            Map.entry("reading.unitMissing", "unit"),
            Map.entry("reading.noteTooLong", "note"),
            Map.entry("reading.reasonMissing", "note"),
            Map.entry("project.nameMissing", "name"),
            Map.entry("project.nameTooLong", "name"),
            Map.entry("project.stageMissing", "stage"),
            Map.entry("project.noteMissing", "note"),
            Map.entry("project.noteTooLong", "note"),
            Map.entry("step.titleMissing", "title"),
            Map.entry("step.titleTooLong", "title"),
            Map.entry("step.dayMissing", DAY),
            Map.entry("step.dayIll", DAY),
            Map.entry("step.dayTooEarly", DAY),
            Map.entry("step.reachedIll", "reachedOn"),
            Map.entry("step.inFuture", "reachedOn"),
            Map.entry("money.yearMissing", "year"),
            Map.entry("money.yearOutside", "year"),
            Map.entry("money.missing", "paid"),
            Map.entry("money.plannedIll", "planned"),
            Map.entry("money.paidIll", "paid"));

    private GoalFields() {}
}
