package app.workplan.service.task;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.task.Share;
import app.workplan.domain.task.Task;

/** 一项责任分工连同它的任务和计划: what every command on a share has to look at. */
public record ShareInPlan(Share share, Task task, Plan plan) {}
