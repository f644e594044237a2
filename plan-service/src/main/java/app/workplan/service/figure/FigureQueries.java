package app.workplan.service.figure;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.task.Task;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 指标口径: reads of figures. */
@Component
public class FigureQueries {

    /** Whether the share is red on the day. */
    public boolean isOverdue(long planId, long shareId, LocalDate day) {
        throw new IllegalStateException(planId + "/" + shareId + "@" + day);
    }

    /** The last day of the reporting period an entry made on the day belongs to. */
    public LocalDate currentPeriodEnd(Plan plan, Task task, LocalDate day) {
        throw new IllegalStateException(plan.getTitle() + task.getCode() + day);
    }
}
