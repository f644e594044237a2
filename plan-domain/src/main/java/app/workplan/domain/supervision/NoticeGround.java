package app.workplan.domain.supervision;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 签发时的情况: what the paper says of the department and its work, as it was at the issue; later figures change nothing of it.
 *
 * @param department its name
 * @param heads 负责人, null where it has none
 * @param dueOn the share's own date
 * @param progress points, exact
 * @param expected 序时进度, points
 * @param returns 退回次数 since the last letter of at least yellow
 * @param problems 存在问题 of the last report, null where it named none
 * @param issuer 签发人
 */
@Embeddable
public record NoticeGround(
        String department,
        @Nullable String heads,
        LocalDate dueOn,
        int daysOverdue,
        BigDecimal progress,
        BigDecimal expected,
        int returns,
        @Nullable String problems,
        String issuer) {}
