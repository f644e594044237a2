package app.workplan.service.exchange;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.task.TaskPart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一项任务 as it stands now, with all that may be changed in a spreadsheet.
 *
 * @param chapter its number and title
 * @param dueOn 完成时限 of the task itself
 * @param ownCycle null where the plan's holds
 * @param departments 责任分工 in order, without those taken away
 */
public record ExchangeTask(
        long taskId,
        int version,
        String code,
        String title,
        String chapter,
        LocalDate dueOn,
        @Nullable LocalDate startsOn,
        BigDecimal weight,
        @Nullable ReportCycle ownCycle,
        @Nullable String completionStandard,
        @Nullable String requiredEvidence,
        boolean cancelled,
        List<Named> departments) {

    /** 一个责任科室. */
    public record Named(long departmentId, String name, ShareRole role) {}

    /** 责任分工 as the commands take them. */
    public List<TaskPart> parts() {
        return departments.stream()
                .map(one -> new TaskPart(one.departmentId(), one.role()))
                .toList();
    }
}
