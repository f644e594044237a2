package app.workplan.service.indicator;

import app.workplan.domain.indicator.ProjectStage;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 一个重大项目 with its steps, money, photos and what was said of it, with the times of Beijing. */
public record ProjectPage(
        JudgedPlan plan,
        AsOf asOf,
        ProjectView project,
        List<Money> money,
        List<GoalFileRow> photos,
        List<Told> history) {

    /** 资金 of a year in 万元. */
    public record Money(
            int year,
            @Nullable BigDecimal planned,
            @Nullable BigDecimal paid) {}

    /**
     * 经过: a report or a change of the office.
     *
     * @param stage from then on, null while none was reported
     * @param note what the report says, null for a change
     */
    public record Told(
            LocalDateTime at,
            @Nullable String by,
            String name,
            @Nullable ProjectStage stage,
            @Nullable String note,
            boolean struck,
            @Nullable String basis,
            boolean onBehalf,
            @Nullable String actingFor,
            @Nullable String department) {}

    /** All that was planned, 0 without any. */
    public BigDecimal planned() {
        return sum(money.stream().map(Money::planned).toList());
    }

    /** All that was paid, 0 without any. */
    public BigDecimal paid() {
        return sum(money.stream().map(Money::paid).toList());
    }

    private static BigDecimal sum(List<@Nullable BigDecimal> amounts) {
        BigDecimal all = BigDecimal.ZERO;
        for (BigDecimal one : amounts) {
            all = one == null ? all : all.add(one);
        }
        return all;
    }
}
