package app.workplan.service.task;

import app.workplan.domain.task.ShareRole;

/** 一个科室和它在一项任务里的责任. */
public record TaskPart(long departmentId, ShareRole role) {}
