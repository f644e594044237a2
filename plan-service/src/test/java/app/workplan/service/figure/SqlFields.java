package app.workplan.service.figure;

import app.workplan.domain.example.Fields;
import app.workplan.domain.task.Light;
import java.util.Map;

/** Rows of the SQL functions under the same field names as the judgements in Java. */
public final class SqlFields {

    private SqlFields() {}

    public static Map<String, String> of(ShareFigure it) {
        return new Fields()
                .put("role", it.role())
                .put("counting", it.counting())
                .put("state", it.state())
                .put("weight", it.weight().stripTrailingZeros().toPlainString())
                .putPoints("progress", it.progress())
                .putPoints("expected", it.expected())
                .put("start", it.startsOn())
                .put("due", it.dueOn())
                .put("original", it.originalDueOn())
                .put("handed-in", it.handedInOn())
                .put("returned", it.returned())
                .put("begun", it.begun())
                .put("light", it.light())
                .put("rule", it.lightRule())
                .put("since", it.overdueSince())
                .put("days", it.daysOverdue())
                .put("last", it.lastPeriodEnd())
                .put("last-due", it.lastReportDue())
                .put("owed", it.owedLast())
                .put("reported", it.reportedLast())
                .put("occurrences", it.occurrences())
                .put("met", it.occurrencesMet())
                .put("missed", it.occurrencesMissed())
                .values();
    }

    public static Map<String, String> of(TaskFigure it) {
        return new Fields()
                .put("state", it.state())
                .put("light", it.light())
                .put("rule", it.lightRule())
                .put("by", it.lightShareId())
                .putPoints("progress", it.progress())
                .putPoints("expected", it.expected())
                .put("weight", it.weight().stripTrailingZeros().toPlainString())
                .put("start", it.startsOn())
                .put("due", it.dueOn())
                .put("origin", it.dueOrigin())
                .put("since", it.overdueSince())
                .put("days", it.daysOverdue())
                .put("department", it.light() == Light.OVERDUE ? it.overdueDepartmentId() : null)
                .put("shares", it.sharesCounting())
                .put("open", it.sharesOpen())
                .put("done", it.sharesDone())
                .put("owed", it.sharesOwed())
                .put("reported", it.sharesReported())
                .put("scored", it.sharesScored())
                .put("on-time", it.sharesOnTime())
                .put("quantified", it.quantified())
                .values();
    }
}
