package app.workplan.domain.indicator;

import app.workplan.domain.shared.BaseEntity;
import app.workplan.domain.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 项目资金 of a year in 万元, as it holds from an instant on: planned and paid; each change is one more row of the same year. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ProjectMoney extends BaseEntity {

    /** Every amount lies below it. */
    public static final BigDecimal LARGEST = BigDecimal.TEN.pow(9);

    public static final int FIRST_YEAR = 1949;

    private long bureauId;
    private long projectId;

    @Column(name = "year")
    private int year;

    private Instant validFrom;
    private @Nullable BigDecimal planned;
    private @Nullable BigDecimal paid;
    private @Nullable Long enteredBy;
    private boolean onBehalf;
    private @Nullable String actingFor;

    /**
     * 填资金.
     *
     * @param planned 计划投资, null where nothing is known
     * @param paid 完成投资 of the year so far
     * @throws RuleViolation when both are missing, or one is negative or too large
     */
    public ProjectMoney(
            Project project,
            int year,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal paid,
            EnteredBy by,
            Instant at) {
        if (planned == null && paid == null) {
            throw new RuleViolation("money.missing");
        }
        require(planned, "money.plannedIll");
        require(paid, "money.paidIll");
        this.bureauId = project.getBureauId();
        this.projectId = project.requireId();
        this.year = year;
        this.validFrom = at;
        this.planned = planned;
        this.paid = paid;
        this.enteredBy = by.userId();
        this.onBehalf = by.onBehalf();
        this.actingFor = by.actingFor();
    }

    private static void require(@Nullable BigDecimal amount, String refusal) {
        if (amount != null && (amount.signum() < 0 || amount.compareTo(LARGEST) >= 0)) {
            throw new RuleViolation(refusal);
        }
    }

    /** Whether both say the same of the year. */
    public boolean saysTheSameAs(ProjectMoney other) {
        return year == other.year && same(planned, other.planned) && same(paid, other.paid);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
    }
}
