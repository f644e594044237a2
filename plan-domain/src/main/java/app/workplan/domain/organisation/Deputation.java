package app.workplan.domain.organisation;

import app.workplan.domain.shared.BaseEntity;
import app.workplan.domain.shared.Role;
import app.workplan.domain.shared.RuleViolation;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 代理: a colleague stands in for a department head, from and to both good days; without a last day until it is ended. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Deputation extends BaseEntity {

    private long bureauId;
    private long headId;
    private long deputyId;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    /**
     * 指定代理人.
     *
     * @param to last day, null until it is ended
     * @throws RuleViolation when the head is no head, the deputy is neither head nor staff of the same bureau or is
     *     locked, or the days have passed or are in the wrong order
     */
    public Deputation(UserAccount head, UserAccount deputy, LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (!head.getRoles().contains(Role.HEAD)) {
            throw new RuleViolation("deputy.notHead", head.getDisplayName());
        }
        if (head.requireId() == deputy.requireId()) {
            throw new RuleViolation("deputy.self");
        }
        boolean works =
                deputy.getRoles().contains(Role.HEAD) || deputy.getRoles().contains(Role.STAFF);
        if (!works || !deputy.isEnabled()) {
            throw new RuleViolation("deputy.unfit", deputy.getDisplayName());
        }
        if (from.isBefore(today)) {
            throw new RuleViolation("deputy.fromPast", today);
        }
        if (from.isAfter(today.plusYears(1))) {
            throw new RuleViolation("deputy.fromFar", from);
        }
        if (to != null && to.isBefore(from)) {
            throw new RuleViolation("deputy.endsBeforeStart", from, to);
        }
        this.bureauId = head.getBureauId();
        this.headId = head.requireId();
        this.deputyId = deputy.requireId();
        this.validFrom = from;
        this.validTo = to;
    }

    /** Whether both hold on some day. */
    public boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return (to == null || !validFrom.isAfter(to)) && (validTo == null || !validTo.isBefore(from));
    }

    /** Whether it has begun before the day, so that ending it leaves days on which it held. */
    public boolean beganBefore(LocalDate day) {
        return validFrom.isBefore(day);
    }

    /**
     * 收回: holds to the end of yesterday.
     *
     * @throws RuleViolation when it is over already
     */
    public void end(LocalDate today) {
        if (validTo != null && validTo.isBefore(today)) {
            throw new RuleViolation("deputy.over");
        }
        this.validTo = today.minusDays(1);
    }
}
