package app.workplan.service.bulk;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.BulkKind;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.task.ShareSuspensionService.Change;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskPart;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 批量修改的内容: the one change every chosen task shall get, by the same commands as one task alone. */
public record BulkEdit(BulkKind kind, Wanted wanted) {

    /** What becomes of one task. */
    sealed interface Wanted permits Field, Parts, State {}

    /** 改一栏. */
    record Field(TaskChange change) implements Wanted {}

    /**
     * 改责任科室: the departments as they shall be, made of those there are.
     *
     * @param undoes the instant of the change that is taken back, null where none is
     */
    record Parts(
            UnaryOperator<List<TaskPart>> change, @Nullable Instant undoes) implements Wanted {

        Parts(UnaryOperator<List<TaskPart>> change) {
            this(change, null);
        }
    }

    /** 暂停、恢复、取消. */
    record State(Change change) implements Wanted {}

    /** 改完成时限; the last good day. */
    public static BulkEdit due(LocalDate dueOn) {
        return new BulkEdit(BulkKind.DUE, new Field(TaskChange.due(dueOn)));
    }

    /** 改填报周期; null for the plan's. */
    public static BulkEdit cycle(@Nullable ReportCycle cycle) {
        return new BulkEdit(BulkKind.CYCLE, new Field(TaskChange.cycle(cycle)));
    }

    /** 改权重. */
    public static BulkEdit weight(BigDecimal weight) {
        return new BulkEdit(BulkKind.WEIGHT, new Field(TaskChange.weight(weight)));
    }

    /** 增加责任科室; refused where it has a share already. */
    public static BulkEdit add(TaskPart part) {
        return new BulkEdit(BulkKind.ADD_DEPARTMENT, new Parts(now -> with(now, part)));
    }

    /** 去掉责任科室; refused where it has none. */
    public static BulkEdit remove(long departmentId) {
        return new BulkEdit(BulkKind.REMOVE_DEPARTMENT, new Parts(now -> without(now, departmentId)));
    }

    /**
     * 换责任科室: one department instead of another.
     *
     * @param role null for the role the other had
     */
    public static BulkEdit replace(long from, long to, @Nullable ShareRole role) {
        return new BulkEdit(BulkKind.REPLACE_DEPARTMENT, new Parts(now -> {
            List<TaskPart> left = without(now, from);
            ShareRole earlier = now.stream()
                    .filter(one -> one.departmentId() == from)
                    .map(TaskPart::role)
                    .findFirst()
                    .orElseThrow();
            return with(left, new TaskPart(to, role == null ? earlier : role));
        }));
    }

    /** 暂停、恢复、取消. */
    public static BulkEdit state(Change change) {
        BulkKind kind = switch (change) {
            case SUSPEND -> BulkKind.SUSPEND;
            case RESUME -> BulkKind.RESUME;
            case CANCEL -> BulkKind.CANCEL;
        };
        return new BulkEdit(kind, new State(change));
    }

    private static List<TaskPart> with(List<TaskPart> parts, TaskPart one) {
        return Stream.concat(parts.stream(), Stream.of(one)).toList();
    }

    private static List<TaskPart> without(List<TaskPart> parts, long departmentId) {
        List<TaskPart> left = new ArrayList<>(parts);
        if (!left.removeIf(one -> one.departmentId() == departmentId)) {
            throw new RuleViolation("bulk.departmentNotThere");
        }
        return left;
    }
}
