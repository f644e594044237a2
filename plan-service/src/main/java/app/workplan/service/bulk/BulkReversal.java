package app.workplan.service.bulk;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.task.BulkKind;
import app.workplan.domain.task.BulkLine;
import app.workplan.domain.task.TaskState;
import app.workplan.service.task.PartsText;
import app.workplan.service.task.ShareSuspensionService.Change;
import app.workplan.service.task.TaskChange;
import app.workplan.service.task.TaskPart;
import java.math.BigDecimal;
import java.util.List;

/** 撤销的内容: what gives one task back what it was before a bulk change. */
final class BulkReversal {

    private BulkReversal() {}

    static BulkEdit.Wanted of(BulkKind kind, BulkLine line) {
        String before = line.getOldValue() == null ? "" : line.getOldValue();
        return switch (kind) {
            case DUE -> new BulkEdit.Field(TaskChange.deadline(line.earlierDeadline()));
            case WEIGHT -> new BulkEdit.Field(TaskChange.weight(new BigDecimal(before)));
            case CYCLE -> new BulkEdit.Field(TaskChange.cycle(before.isEmpty() ? null : ReportCycle.valueOf(before)));
            case ADD_DEPARTMENT, REMOVE_DEPARTMENT, REPLACE_DEPARTMENT -> {
                List<TaskPart> parts = PartsText.read(before);
                yield new BulkEdit.Parts(now -> parts, line.getChange().getAt());
            }
            case SUSPEND, CANCEL -> new BulkEdit.State(Change.RESUME);
            case RESUME ->
                new BulkEdit.State(before.equals(TaskState.CANCELLED.name()) ? Change.CANCEL : Change.SUSPEND);
        };
    }
}
