package app.workplan.service.progress;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.ShareState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * 一个计划里我的责任分工.
 *
 * @param periodEnd 当期 of the plan's own cycle
 * @param reportDue the last good day for its reports
 * @param shares of the own departments, those to report first, of these the worst light first
 */
public record OwedPlan(
        long id,
        String title,
        boolean demo,
        ReportCycle cycle,
        LocalDate periodEnd,
        LocalDate reportDue,
        List<OwedShare> shares,
        List<DutyToRecord> duties) {

    static final Comparator<OwedShare> WORST_FIRST = Comparator.comparing((OwedShare one) -> rank(one.light()))
            .thenComparing(Comparator.comparingInt(OwedShare::daysOverdue).reversed())
            .thenComparing(OwedShare::dueOn);

    private static int rank(@org.jspecify.annotations.Nullable Light light) {
        return light == null ? Light.values().length : light.ordinal();
    }

    /** 待填: owe the current report and have no entry for it. */
    public List<OwedShare> toReport() {
        return shares.stream().filter(OwedShare::toReport).toList();
    }

    /** 已填: reported for the current period. */
    public List<OwedShare> reported() {
        return shares.stream().filter(one -> one.owes() && one.reported()).toList();
    }

    /** 待审核: handed in. */
    public List<OwedShare> waiting() {
        return shares.stream()
                .filter(one -> one.state() == ShareState.SUBMITTED)
                .toList();
    }

    /** 已办结. */
    public List<OwedShare> done() {
        return shares.stream().filter(one -> one.state() == ShareState.DONE).toList();
    }

    /** 其余: owe nothing now: supporting, before their start, suspended or cancelled. */
    public List<OwedShare> rest() {
        return shares.stream()
                .filter(one -> !one.owes() && one.state() != ShareState.SUBMITTED && one.state() != ShareState.DONE)
                .toList();
    }

    /** 第几期 of its year, by the plan's cycle. */
    public int number() {
        int months = switch (cycle) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
        };
        return (periodEnd.getMonthValue() - 1) / months + 1;
    }
}
