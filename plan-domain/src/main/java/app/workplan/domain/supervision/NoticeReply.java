package app.workplan.domain.supervision;

import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 督办回复: what the department answers; another one may follow. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class NoticeReply extends BaseEntity {

    private long bureauId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "notice_id")
    private SupervisionNotice notice;

    private String text;
    private Instant repliedAt;
    private @Nullable Long actorId;
    private boolean onBehalf;
    private @Nullable String actingFor;

    NoticeReply(SupervisionNotice notice, String text, NoticeParty by, Instant at) {
        this.bureauId = notice.getBureauId();
        this.notice = notice;
        this.text = text;
        this.repliedAt = at;
        this.actorId = by.userId();
        this.onBehalf = by.onBehalf();
        this.actingFor = by.actingFor();
    }
}
