package app.workplan.service.supervision;

import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.NoticeDemand;

/** 签发督办单 to the department of one share. */
public record IssueNotice(long shareId, NoticeColour colour, NoticeDemand demand) {}
