package app.workplan.domain.organisation;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.shared.BaseEntity;
import app.workplan.domain.shared.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.MonthDay;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** 单位的判定设置, valid from an instant; a change is a new row, so that earlier days are judged by what held then. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class BureauSetting extends BaseEntity {

    private long bureauId;
    private Instant validFrom;
    private int nearDueWorkingDays;
    private int lagPoints;
    private int graceDays;
    private int floodSeasonMonth;
    private int floodSeasonDay;

    @Enumerated(EnumType.STRING)
    private ReportCycle reportCycle;

    /** @throws RuleViolation when a number is out of its range */
    public BureauSetting(long bureauId, Values values, Instant validFrom) {
        require("settings.nearDueIll", values.nearDueWorkingDays(), 60);
        require("settings.lagIll", values.lagPoints(), 100);
        require("settings.graceIll", values.graceDays(), 31);
        this.bureauId = bureauId;
        this.validFrom = validFrom;
        this.nearDueWorkingDays = values.nearDueWorkingDays();
        this.lagPoints = values.lagPoints();
        this.graceDays = values.graceDays();
        this.floodSeasonMonth = values.beforeFlood().getMonthValue();
        this.floodSeasonDay = values.beforeFlood().getDayOfMonth();
        this.reportCycle = values.reportCycle();
    }

    /** 现在的值. */
    public Values values() {
        return new Values(
                nearDueWorkingDays, lagPoints, graceDays, MonthDay.of(floodSeasonMonth, floodSeasonDay), reportCycle);
    }

    private static void require(String refusal, int value, int max) {
        if (value < 0 || value > max) {
            throw new RuleViolation(refusal, max);
        }
    }

    /**
     * 设置的值.
     *
     * @param nearDueWorkingDays 临期: within so many working days
     * @param lagPoints 滞后: more than so many points behind
     * @param graceDays 宽限: calendar days after a report's due working day
     * @param beforeFlood 汛期前: the last good day before the flood season, as an import reads it
     * @param reportCycle 填报周期 a new draft begins with
     */
    public record Values(
            int nearDueWorkingDays, int lagPoints, int graceDays, MonthDay beforeFlood, ReportCycle reportCycle) {

        /** Where a bureau has set nothing (product.md section 3). */
        public static final Values DEFAULT = new Values(10, 15, 0, MonthDay.of(3, 31), ReportCycle.MONTH);
    }
}
