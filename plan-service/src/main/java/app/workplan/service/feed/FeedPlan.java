package app.workplan.service.feed;

import app.workplan.domain.calendar.ReportCycle;
import java.time.LocalDate;

/** 执行中的计划, of whose days a calendar tells. */
record FeedPlan(
        long id, String title, LocalDate periodFrom, LocalDate periodTo, LocalDate issuedOn, ReportCycle reportCycle) {}
