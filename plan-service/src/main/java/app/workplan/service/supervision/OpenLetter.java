package app.workplan.service.supervision;

import app.workplan.domain.supervision.NoticeColour;

/** 在办的督办单 of a task, for a list that only names it. */
public record OpenLetter(
        long id, long taskId, long shareId, long departmentId, NoticeColour colour, int year, int number) {}
