package app.workplan.service.progress;

/** 一项责任分工的名称: what a share is called, by its task. */
public record ShareName(long shareId, long taskId, String code, String title) {}
