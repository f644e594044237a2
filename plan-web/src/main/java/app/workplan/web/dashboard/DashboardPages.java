package app.workplan.web.dashboard;

import app.workplan.service.dashboard.Dashboard;
import app.workplan.service.dashboard.DashboardQuestion;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.dashboard.PrecedingPlan;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.web.indicator.GoalTexts;
import app.workplan.web.support.Address;
import app.workplan.web.support.Texts;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 总览页: the figures of a plan, every number with the address of exactly the rows it counts; each card makes its own part. */
@Component
@RequiredArgsConstructor
class DashboardPages {

    private final Texts texts;
    private final GoalTexts goalTexts;

    DashboardPage of(Dashboard read, DashboardQuestion asked, AsOf asOf, String context, UrgentCard.Letters letters) {
        JudgedPlan plan = asked.plan();
        String planHref = Address.of(context + "/plans/" + plan.id())
                .with("asOf", asOf.carried())
                .href();
        Address ledger = ledger(plan, context).with("asOf", asOf.carried());
        Address self = self("/dashboard", plan, asOf, context);
        PrecedingPlan before = asked.before();
        List<DayFigures> days = read.series().days();
        return new DashboardPage(
                ledger.href(),
                planHref,
                self.href(),
                self.with("screen", 1).href(),
                HeadlineCard.of(days, ledger, texts),
                TrendCard.of(days, plan, ledger),
                UrgentCard.of(read.urgent(), asOf, ledger, task -> taskAddress(task, asOf, context), letters, texts),
                SilentCard.of(
                        read.urgent(), asked.silentDays(), ledger, self, task -> taskAddress(task, asOf, context)),
                RankingCard.of(
                        read.departments(),
                        read.histories(),
                        days(read),
                        ledger,
                        self("/dashboard/heat", plan, asOf, context).href()),
                ComparisonCard.of(
                        days, read.before(), before, ledger, before == null ? null : ledger(before.plan(), context)),
                ChaptersCard.of(read.series().chapters(), ledger, texts),
                GoalsCard.of(read.goals(), plan, asOf, goalTexts));
    }

    HeatPage heat(Dashboard read, JudgedPlan plan, HeatPage.Measure measure, AsOf asOf, String context) {
        return HeatPage.of(
                measure,
                days(read),
                TrendCard.hasYears(plan),
                read.histories(),
                ledger(plan, context).with("asOf", asOf.carried()),
                self("/dashboard/heat", plan, asOf, context));
    }

    private static List<LocalDate> days(Dashboard read) {
        return read.series().days().stream().map(DayFigures::day).toList();
    }

    private static Address ledger(JudgedPlan plan, String context) {
        return Address.of(context + "/plans/" + plan.id() + "/tasks");
    }

    private static Address self(String path, JudgedPlan plan, AsOf asOf, String context) {
        return Address.of(context + path).with("plan", plan.id()).with("asOf", asOf.carried());
    }

    private static String taskAddress(long taskId, AsOf asOf, String context) {
        return Address.of(context + "/tasks/" + taskId)
                .with("asOf", asOf.carried())
                .href();
    }
}
