package app.workplan.domain.task;

import app.workplan.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 责任分工的一条事实: what held for a share from an instant on, until the next fact; never overwritten. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ShareFact extends BaseEntity {

    private static final int MAX_BASIS = 500;

    private long bureauId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "share_id")
    private Share share;

    private Instant validFrom;

    @Enumerated(EnumType.STRING)
    private ShareRole role;

    @Enumerated(EnumType.STRING)
    private ShareState state;

    private int percent;
    private BigDecimal weight;
    private @Nullable LocalDate extendedTo;
    private @Nullable LocalDate handedInOn;
    private boolean returned;
    private @Nullable String basis;
    private @Nullable Long actorId;

    ShareFact(Share share, Instant validFrom, @Nullable String basis, @Nullable Long actorId) {
        this.bureauId = share.getBureauId();
        this.share = share;
        this.validFrom = validFrom;
        this.role = share.getRole();
        this.state = share.getState();
        this.percent = share.getPercent();
        this.weight = share.getWeight();
        this.extendedTo = share.getExtendedTo();
        this.handedInOn = share.getHandedInOn();
        this.returned = share.getReturnReason() != null;
        this.basis = basis == null || basis.length() <= MAX_BASIS ? basis : basis.substring(0, MAX_BASIS);
        this.actorId = actorId;
    }
}
