package app.workplan.service.browse;

import java.time.LocalDate;

/** 节点 of a task, as it stood on the day judged. */
public record DatedStep(long taskId, LocalDate dueOn, String title) {}
