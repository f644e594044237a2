package app.workplan.web.ledger;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.BulkKind;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.Task;
import app.workplan.service.bulk.BulkEdit;
import app.workplan.service.task.ShareSuspensionService.Change;
import app.workplan.service.task.TaskPart;
import app.workplan.web.support.Typed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 批量修改, as typed: which tasks, which change, and what the preview promised. */
@Getter
@Setter
class BulkForm {

    /** Rows ticked in the ledger. */
    private List<String> pick = List.of();

    /** Whether all rows of the ledger's conditions are meant. */
    private @Nullable String all;

    /** Plans of the ledger, where all its rows are meant. */
    private String plans = "";

    /** The chosen tasks, one id after the other. */
    private String tasks = "";

    private String change = "";
    private String dueOn = "";
    private String departmentId = "";
    private String from = "";
    private String role = "";
    private String cycle = "";
    private String weight = "";
    private String basis = "";

    /** What the preview promised: {@code id:version} one after the other. */
    private String seen = "";

    /** Set where it is only to be shown again as typed, in the other language. */
    private @Nullable String asTyped;

    private String token = "";
    private String back = "";

    /** The kind of change; the due date for anything unknown. */
    public BulkKind kind() {
        return Arrays.stream(BulkKind.values())
                .filter(one -> one.name().equals(change))
                .findFirst()
                .orElse(BulkKind.DUE);
    }

    /** @throws RuleViolation when a kind was asked for that there is not */
    void requireKind() {
        if (!change.isBlank() && !kind().name().equals(change)) {
            throw new RuleViolation("bulk.kindUnknown");
        }
    }

    /** @throws NotFound when one is no id at all */
    List<Long> chosen() {
        Stream<String> words =
                tasks.isBlank() ? pick.stream() : Stream.of(tasks.strip().split("\\s+"));
        return words.map(BulkForm::id).distinct().toList();
    }

    List<Long> chosenPlans() {
        return plans.isBlank()
                ? List.of()
                : Stream.of(plans.strip().split("\\s+")).map(BulkForm::id).toList();
    }

    private static long id(String typed) {
        Long id = Typed.number(typed);
        if (id == null) {
            throw new NotFound("task", typed);
        }
        return id;
    }

    /** Versions by task; what cannot be read was promised by no preview. */
    Map<Long, Integer> promised() {
        Map<Long, Integer> versions = new LinkedHashMap<>();
        for (String one : seen.strip().split("\\s+")) {
            String[] parts = one.split(":");
            if (parts.length == 2 && parts[1].matches("[0-9]{1,9}")) {
                versions.put(id(parts[0]), Integer.valueOf(parts[1]));
            }
        }
        return versions;
    }

    /** @throws RuleViolation when something is missing or cannot be read */
    BulkEdit edit() {
        requireKind();
        return switch (kind()) {
            case DUE -> BulkEdit.due(Typed.date(dueOn, "task.dueMissing", "task.dueIll"));
            case CYCLE -> BulkEdit.cycle(Typed.constant(ReportCycle.class, cycle, "task.cycleUnknown"));
            case WEIGHT -> BulkEdit.weight(Typed.decimal(weight, "task.weightRange", Task.MAX_WEIGHT));
            case ADD_DEPARTMENT ->
                BulkEdit.add(new TaskPart(department(departmentId, "bulk.toMissing"), roleOr(ShareRole.RESPONSIBLE)));
            case REMOVE_DEPARTMENT -> BulkEdit.remove(department(from, "bulk.fromMissing"));
            case REPLACE_DEPARTMENT ->
                BulkEdit.replace(
                        department(from, "bulk.fromMissing"), department(departmentId, "bulk.toMissing"), roleOr(null));
            case SUSPEND -> BulkEdit.state(Change.SUSPEND);
            case RESUME -> BulkEdit.state(Change.RESUME);
            case CANCEL -> BulkEdit.state(Change.CANCEL);
        };
    }

    /** @throws NotFound when a department was chosen that the bureau never had */
    void requireKnown(Set<Long> departments) {
        if (kind().isOfDepartments()) {
            Stream.of(from, departmentId)
                    .map(Typed::number)
                    .filter(id -> id != null && !departments.contains(id))
                    .forEach(id -> {
                        throw new NotFound("department", id);
                    });
        }
    }

    private static long department(String typed, String refusal) {
        Long id = Typed.number(typed);
        if (id == null) {
            throw new RuleViolation(refusal);
        }
        return id;
    }

    private @Nullable ShareRole roleOr(@Nullable ShareRole otherwise) {
        ShareRole typed = Typed.constant(ShareRole.class, role, "assign.departmentUnknown");
        return typed == null ? otherwise : typed;
    }

    @Nullable
    String reason() {
        return basis.isBlank() ? null : basis.strip();
    }
}
