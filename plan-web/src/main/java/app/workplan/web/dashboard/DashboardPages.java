package app.workplan.web.dashboard;

import app.workplan.service.dashboard.Dashboard;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.web.support.Address;
import app.workplan.web.support.Texts;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 总览页: the figures of a plan, every number with the address of exactly the rows it counts; each card makes its own part. */
@Component
@RequiredArgsConstructor
class DashboardPages {

    private final Texts texts;

    DashboardPage of(Dashboard read, JudgedPlan plan, AsOf asOf, String context) {
        String planHref = Address.of(context + "/plans/" + plan.id())
                .with("asOf", asOf.carried())
                .href();
        Address ledger = Address.of(context + "/plans/" + plan.id() + "/tasks").with("asOf", asOf.carried());
        List<DayFigures> days = read.series().days();
        return new DashboardPage(
                ledger.href(),
                planHref,
                HeadlineCard.of(days, ledger, texts),
                TrendCard.of(days, plan, ledger),
                UrgentCard.of(read.urgent(), asOf, ledger, task -> taskAddress(task, asOf, context), texts),
                RankingCard.of(read.departments(), ledger),
                ChaptersCard.of(read.series().chapters(), ledger, texts),
                GoalsCard.of(read.goals(), planHref, texts));
    }

    private static String taskAddress(long taskId, AsOf asOf, String context) {
        return Address.of(context + "/tasks/" + taskId)
                .with("asOf", asOf.carried())
                .href();
    }
}
