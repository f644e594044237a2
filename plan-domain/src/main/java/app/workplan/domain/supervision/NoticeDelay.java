package app.workplan.domain.supervision;

import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 延长回复时限: the office gives more time to answer, with the reason; the date of the work itself stays. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class NoticeDelay extends BaseEntity {

    private long bureauId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "notice_id")
    private SupervisionNotice notice;

    private LocalDate replyByBefore;
    private LocalDate replyBy;
    private String reason;
    private Instant delayedAt;
    private @Nullable Long actorId;

    NoticeDelay(
            SupervisionNotice notice,
            LocalDate replyByBefore,
            LocalDate replyBy,
            String reason,
            Instant at,
            @Nullable Long actorId) {
        this.bureauId = notice.getBureauId();
        this.notice = notice;
        this.replyByBefore = replyByBefore;
        this.replyBy = replyBy;
        this.reason = reason;
        this.delayedAt = at;
        this.actorId = actorId;
    }
}
