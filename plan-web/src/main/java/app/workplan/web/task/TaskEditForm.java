package app.workplan.web.task;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.task.PartsText;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskEditQueries.TaskSheet;
import app.workplan.service.task.TaskPart;
import app.workplan.web.support.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * 编辑任务, as typed: what the form does not send stays as it is. Beside each field it carries what stood there when it
 * was opened ({@code was.…}), so that two editors' texts can be told apart.
 *
 * @param values by field name: typed where it was sent
 * @param rows 责任科室, one row each, null where they were not sent
 * @param was what stood there when the form was opened
 * @param picks of two texts, the one chosen: mine or theirs
 * @param resolving whether it chooses between two texts
 */
public record TaskEditForm(
        Map<String, String> values,
        @Nullable List<Row> rows,
        Map<String, String> was,
        Map<String, String> picks,
        boolean resolving) {

    /** Name of the departments among the fields. */
    static final String PARTS = "departmentId";

    private static final int MOST_ROWS = 100;

    /** One row: a department, empty where none is chosen yet, and its role. */
    public record Row(String departmentId, String role) {}

    static TaskEditForm of(TaskSheet sheet) {
        Map<String, String> stored = new LinkedHashMap<>();
        for (TaskField one : TaskField.values()) {
            stored.put(one.field(), one.stored(sheet.task()));
        }
        stored.put(PARTS, PartsText.of(sheet.parts()));
        stored.put("version", "" + sheet.task().version());
        return new TaskEditForm(stored, rows(sheet.parts()), stored, Map.of(), false);
    }

    static TaskEditForm sent(MultiValueMap<String, String> params) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> was = new LinkedHashMap<>();
        Map<String, String> picks = new LinkedHashMap<>();
        params.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith("was.")) {
                was.put(name.substring(4), Typed.text(value).strip());
            } else if (name.startsWith("pick.")) {
                picks.put(name.substring(5), value);
            } else {
                values.put(name, Typed.text(value).strip());
            }
        });
        List<Row> rows = params.containsKey("parts") ? rows(params) : null;
        return new TaskEditForm(values, rows, was, picks, params.containsKey("resolving"));
    }

    private static List<Row> rows(MultiValueMap<String, String> params) {
        List<String> departments = params.getOrDefault(PARTS, List.of());
        List<String> roles = params.getOrDefault("role", List.of());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(departments.size(), MOST_ROWS); i++) {
            rows.add(new Row(departments.get(i), i < roles.size() ? roles.get(i) : ""));
        }
        return rows;
    }

    private static List<Row> rows(List<TaskPart> parts) {
        return parts.stream()
                .map(one -> new Row("" + one.departmentId(), one.role().name()))
                .toList();
    }

    /** What stands in the field; empty where nothing was sent. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether the form speaks of the field at all. */
    boolean sends(String name) {
        return name.equals(PARTS) ? rows != null : values.containsKey(name);
    }

    /** What was typed, to compare with what is stored. */
    String typed(String name) {
        return name.equals(PARTS)
                ? chosen().stream()
                        .map(row -> row.departmentId() + ":" + row.role())
                        .collect(Collectors.joining(" "))
                : value(name);
    }

    private List<Row> chosen() {
        return rows == null
                ? List.of()
                : rows.stream().filter(row -> !row.departmentId().isBlank()).toList();
    }

    /** @throws RuleViolation when it cannot be read */
    TaskChange change(TaskField field) {
        return field.change(value(field.field()));
    }

    /**
     * The departments as typed, rows without one left out.
     *
     * @throws RuleViolation when one cannot be read
     */
    List<TaskPart> parts() {
        return chosen().stream()
                .map(row -> PartsText.part(row.departmentId(), row.role()))
                .toList();
    }

    @Nullable
    String basis() {
        return value("basis").isBlank() ? null : value("basis");
    }

    @Nullable
    Integer version() {
        String typed = value("version");
        return typed.matches("[0-9]{1,9}") ? Integer.valueOf(typed) : null;
    }

    /** The same with one more empty row. */
    TaskEditForm withRow() {
        List<Row> more = new ArrayList<>(rows == null ? List.of() : rows);
        more.add(new Row("", ShareRole.RESPONSIBLE.name()));
        return new TaskEditForm(values, more, was, picks, resolving);
    }

    /** The same without the row of that number. */
    TaskEditForm withoutRow(String number) {
        List<Row> fewer = new ArrayList<>(rows == null ? List.of() : rows);
        if (number.matches("[0-9]{1,3}") && Integer.parseInt(number) < fewer.size()) {
            fewer.remove(Integer.parseInt(number));
        }
        return new TaskEditForm(values, fewer, was, picks, resolving);
    }

    /** The same with what is stored in the fields it did not send, so that the whole form can be shown. */
    TaskEditForm filledFrom(TaskSheet sheet) {
        TaskEditForm stored = of(sheet);
        Map<String, String> all = new LinkedHashMap<>(stored.values);
        all.putAll(values);
        return new TaskEditForm(all, rows == null ? stored.rows : rows, was, picks, resolving);
    }

    /** The same against what is stored now, to choose between the two. */
    TaskEditForm against(TaskSheet now) {
        Map<String, String> next = new LinkedHashMap<>(values);
        next.put("version", "" + now.task().version());
        return new TaskEditForm(next, rows, was, Map.of(), true);
    }
}
