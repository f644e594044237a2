package app.workplan.service.supervision;

import app.workplan.domain.supervision.NoticeCause;
import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.task.Points;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 拟发督办单: one share for which a condition of the ladder holds, and no letter as high is open.
 *
 * @param causes what holds and is higher than the open letter, one for each colour, the highest first
 * @param overdueSince the date that makes it red, null when it is not
 * @param returns 退回次数 since the last letter of at least yellow
 * @param openId the lower letter that would be replaced, null for none
 */
public record Proposal(
        long planId,
        String planTitle,
        long taskId,
        String code,
        String title,
        long shareId,
        long departmentId,
        String department,
        @Nullable String heads,
        List<NoticeCause> causes,
        LocalDate dueOn,
        @Nullable LocalDate overdueSince,
        int daysOverdue,
        BigDecimal progress,
        BigDecimal expected,
        int returns,
        boolean waits,
        @Nullable Long openId,
        @Nullable NoticeColour openColour,
        @Nullable Integer openNumber) {

    public Proposal {
        causes = List.copyOf(causes);
    }

    /** 首要原因: that of the highest colour. */
    public NoticeCause cause() {
        return causes.get(0);
    }

    /** 建议的级别. */
    public NoticeColour colour() {
        return cause().colour();
    }

    /** 显示进度, one decimal. */
    public BigDecimal shownProgress() {
        return Points.display(progress);
    }

    /** 显示序时进度, one decimal. */
    public BigDecimal shownExpected() {
        return Points.display(expected);
    }

    /** 落后的百分点, one decimal. */
    public BigDecimal behind() {
        return Points.display(expected.subtract(progress));
    }
}
