package app.workplan.domain.plan;

import app.workplan.domain.calendar.ReportCycle;

/**
 * 文件信息: what the office states of a plan, all of it at once.
 *
 * @param title 计划名称
 * @param head 文件头
 * @param period 计划期, both days inclusive
 * @param reportCycle 填报周期
 */
public record PlanFacts(PlanKind kind, String title, DocumentHead head, PlanPeriod period, ReportCycle reportCycle) {}
