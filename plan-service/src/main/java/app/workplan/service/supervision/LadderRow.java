package app.workplan.service.supervision;

import app.workplan.domain.supervision.LadderFacts;
import app.workplan.domain.supervision.NoticeCause;
import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.domain.task.ShareState;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一项责任分工今天的情况, with what a letter about it would say.
 *
 * @param overdueSince the date that makes it red, null when it is not
 * @param heads 负责人, null where the department has none
 * @param problems 存在问题 of the last report that counts
 * @param openId its open letter, null where it has none
 */
record LadderRow(
        long planId,
        String planTitle,
        long taskId,
        String code,
        String title,
        long shareId,
        long departmentId,
        String department,
        @Nullable String heads,
        boolean counting,
        ShareState state,
        @Nullable Light light,
        @Nullable LightRule lightRule,
        LocalDate startsOn,
        LocalDate dueOn,
        BigDecimal progress,
        BigDecimal expected,
        @Nullable LocalDate overdueSince,
        int daysOverdue,
        int returns,
        LocalDate judgedOn,
        LocalDate nearDueUntil,
        int lagPoints,
        @Nullable String problems,
        @Nullable Long openId,
        @Nullable NoticeColour openColour,
        @Nullable Integer openNumber) {

    /** The cause with what it says now: as long as this is the same, nothing is new. */
    String mark(NoticeCause cause) {
        return cause
                + "="
                + switch (cause) {
                    case NEAR_DUE -> dueOn;
                    case BEHIND -> progress.stripTrailingZeros().toPlainString();
                    case RETURNED_TWICE -> returns;
                    case OVERDUE -> overdueSince;
                };
    }

    LadderFacts facts() {
        return new LadderFacts(
                counting,
                state,
                light,
                startsOn,
                dueOn,
                progress,
                expected,
                returns,
                judgedOn,
                nearDueUntil,
                lagPoints);
    }
}
