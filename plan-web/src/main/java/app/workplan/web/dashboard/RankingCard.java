package app.workplan.web.dashboard;

import app.workplan.domain.task.Light;
import app.workplan.service.dashboard.DepartmentFigures;
import app.workplan.service.ledger.LedgerFilter.Reports;
import app.workplan.web.support.Address;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** 科室进度排名: the departments, the worst first. */
record RankingCard(List<DepartmentRow> rows) {

    /** See templates/dashboard/_department.html. */
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
            String owedHref) {}

    static RankingCard of(List<DepartmentFigures> ranked, Address ledger) {
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
                    own.with("reports", Reports.OWED).href()));
        }
        return new RankingCard(rows);
    }
}
