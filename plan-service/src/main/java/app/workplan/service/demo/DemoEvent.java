package app.workplan.service.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 示范经过: one thing that happened in a plan's history, at a time in Asia/Shanghai. */
sealed interface DemoEvent {

    LocalDateTime at();

    String task();

    /** Whose share it is; null where it is not told by the department. */
    default @Nullable String department() {
        return null;
    }

    /** 填报; no percent for a share that owns occurrences. */
    record Reported(
            LocalDateTime at,
            String task,
            String department,
            @Nullable Integer percent,
            String text,
            @Nullable String problems,
            @Nullable String nextSteps)
            implements DemoEvent {}

    /** 申请办结. */
    record HandedIn(LocalDateTime at, String task, String department, String text) implements DemoEvent {}

    /** 销号. */
    record Accepted(LocalDateTime at, String task, String department) implements DemoEvent {}

    /** 退回. */
    record SentBack(LocalDateTime at, String task, String department, String reason) implements DemoEvent {}

    /** 记一次, by the share that owns the task's occurrences; {@code recurrence} counts from 0 in the task. */
    record Recorded(LocalDateTime at, String task, int recurrence, LocalDate heldOn, String note)
            implements DemoEvent {}

    /** 申请延期. */
    record ExtensionAsked(LocalDateTime at, String task, String department, LocalDate newDueOn, String reason)
            implements DemoEvent {}

    /** 同意延期. */
    record ExtensionApproved(LocalDateTime at, String task, String department, String opinion) implements DemoEvent {}

    /** 登记清单. */
    record Listed(LocalDateTime at, String task, String department, List<DemoList.Row> rows) implements DemoEvent {}

    /** 清单销号, by the numbers of the rows. */
    record StruckOff(LocalDateTime at, String task, String department, List<String> numbers, String checker)
            implements DemoEvent {}

    /** 暂停. */
    record Suspended(LocalDateTime at, String task, String basis) implements DemoEvent {}
}
