package app.workplan.service.bulk;

import app.workplan.domain.shared.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 批量修改的预览, in the order of the plans: what would become of each chosen task. */
public record BulkPreview(List<Row> rows) {

    private static final Set<String> OF_THE_VALUE =
            Set.of("task.weightRange", "task.dueOutsidePeriod", "assign.departmentUnknown");

    /**
     * 一项任务.
     *
     * @param before old value as text: a date, a weight, a constant, or departments such as {@code 12:LEAD 17:SUPPORT}
     * @param refusal why it stays as it is, null where it will be changed
     */
    public record Row(
            long taskId,
            int version,
            String code,
            String title,
            @Nullable String before,
            @Nullable String after,
            @Nullable RuleViolation refusal) {}

    /**
     * 值本身不对: nothing would change, and what was typed is the reason wherever a task could be changed at all. Told once
     * instead of once for each task.
     */
    public Optional<RuleViolation> wrongForAll() {
        if (!willChange().isEmpty()) {
            return Optional.empty();
        }
        return rows.stream()
                .map(Row::refusal)
                .filter(why -> why != null && OF_THE_VALUE.contains(why.getCode()))
                .findFirst();
    }

    /** 将修改的. */
    public List<Row> willChange() {
        return rows.stream().filter(row -> row.refusal() == null).toList();
    }

    /** 不修改的. */
    public List<Row> stays() {
        return rows.stream().filter(row -> row.refusal() != null).toList();
    }
}
