package app.workplan.web.dashboard;

import app.workplan.domain.task.Light;
import app.workplan.service.dashboard.DepartmentFigures;
import app.workplan.service.dashboard.DepartmentHistory;
import app.workplan.service.ledger.LedgerFilter.Reports;
import app.workplan.web.support.Address;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 科室进度排名: the departments, the worst first.
 *
 * @param heatHref 热力图, where the numbers of the little lines stand
 */
record RankingCard(List<DepartmentRow> rows, String heatHref) {

    /** 一个科室; total = counting shares, gap = progress less expected, percents to one decimal. */
    record DepartmentRow(
            int rank,
            long departmentId,
            String name,
            int total,
            BigDecimal progress,
            BigDecimal expected,
            BigDecimal gap,
            int overdue,
            int atRisk,
            int reported,
            int owed,
            String href,
            String overdueHref,
            String atRiskHref,
            String reportedHref,
            String owedHref,
            @Nullable Sparkline line) {}

    /** @param histories of the same departments, and of those that have no share any more */
    static RankingCard of(
            List<DepartmentFigures> ranked,
            List<DepartmentHistory> histories,
            List<LocalDate> days,
            Address ledger,
            String heatHref) {
        Map<Long, DepartmentHistory> byId =
                histories.stream().collect(Collectors.toMap(DepartmentHistory::departmentId, each -> each));
        List<DepartmentRow> rows = new ArrayList<>();
        for (DepartmentFigures each : ranked) {
            Address own = ledger.with("department", each.departmentId());
            rows.add(new DepartmentRow(
                    rows.size() + 1,
                    each.departmentId(),
                    each.name(),
                    each.total(),
                    each.progress(),
                    each.expected(),
                    each.gap(),
                    each.overdue(),
                    each.atRisk(),
                    each.reported(),
                    each.owed(),
                    own.href(),
                    own.with("light", Light.OVERDUE).href(),
                    own.with("light", Light.AT_RISK).href(),
                    own.with("reports", Reports.GIVEN).href(),
                    own.with("reports", Reports.OWED).href(),
                    Sparkline.of(byId.get(each.departmentId()), days)));
        }
        return new RankingCard(rows, heatHref);
    }
}
