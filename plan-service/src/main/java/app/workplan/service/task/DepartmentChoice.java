package app.workplan.service.task;

/** 可选科室: a department a task may still be given to. */
public record DepartmentChoice(long value, String label) {}
