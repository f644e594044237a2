package app.workplan.web.dashboard;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.LightRule;
import app.workplan.service.dashboard.ChapterFigures;
import app.workplan.service.dashboard.Dashboard;
import app.workplan.service.dashboard.DashboardQueries;
import app.workplan.service.dashboard.DayFigures;
import app.workplan.service.dashboard.DepartmentFigures;
import app.workplan.service.dashboard.UrgentTask;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.ledger.LedgerFilter.OnTime;
import app.workplan.service.ledger.LedgerFilter.Reports;
import app.workplan.service.ledger.LightCounts;
import app.workplan.web.dashboard.DashboardPage.ChapterRow;
import app.workplan.web.dashboard.DashboardPage.Count;
import app.workplan.web.dashboard.DashboardPage.DepartmentRow;
import app.workplan.web.dashboard.DashboardPage.Overdue;
import app.workplan.web.dashboard.DashboardPage.Point;
import app.workplan.web.dashboard.DashboardPage.Rate;
import app.workplan.web.dashboard.DashboardPage.Soon;
import app.workplan.web.dashboard.DashboardPage.Tile;
import app.workplan.web.support.Address;
import app.workplan.web.support.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 总览页: the figures of a plan, every number with the address of exactly the rows it counts. */
@Component
@RequiredArgsConstructor
class DashboardPages {

    private static final int LISTED = 8;

    private final Texts texts;

    DashboardPage of(Dashboard read, JudgedPlan plan, AsOf asOf, String context) {
        Address planPage = Address.of(context + "/plans/" + plan.id()).with("asOf", asOf.carried());
        Address ledger = Address.of(context + "/plans/" + plan.id() + "/tasks").with("asOf", asOf.carried());
        DayFigures now = read.series().now();
        List<UrgentTask> overdue =
                read.urgent().stream().filter(UrgentTask::isOverdue).toList();
        List<UrgentTask> soon = read.urgent().stream()
                .filter(task -> task.isDueWithin(DashboardQueries.DAYS_AHEAD))
                .sorted(Comparator.comparing(UrgentTask::dueOn))
                .toList();
        LocalDate until = asOf.day().plusDays(DashboardQueries.DAYS_AHEAD);
        return new DashboardPage(
                ledger.href(),
                tiles(read.series().days(), ledger),
                now.shares(),
                now.progress(),
                now.expected(),
                now.progress() == null || now.expected() == null
                        ? null
                        : now.progress().subtract(now.expected()),
                rates(now, ledger),
                trend(read.series().days(), ledger),
                plan.periodFrom().getYear() != plan.periodTo().getYear(),
                overdue.stream()
                        .limit(LISTED)
                        .map(task -> overdue(task, asOf, context))
                        .toList(),
                overdue.size(),
                ledger.with("light", Light.OVERDUE).with("sort", "overdue").href(),
                soon.stream()
                        .limit(LISTED)
                        .map(task -> soon(task, asOf, context))
                        .toList(),
                soon.size(),
                soonAddress(ledger, asOf.day(), until),
                until,
                departments(read.departments(), ledger),
                read.series().chapters().stream()
                        .map(chapter -> chapter(chapter, ledger))
                        .toList(),
                planPage.href());
    }

    private static String soonAddress(Address ledger, LocalDate from, LocalDate until) {
        List<String> open = Stream.of(Light.values())
                .filter(light -> light != Light.DONE)
                .map(Light::name)
                .toList();
        return ledger.with("dueFrom", from)
                .with("dueTo", until)
                .withAll("light", open)
                .with("sort", "due")
                .href();
    }

    private List<Tile> tiles(List<DayFigures> days, Address ledger) {
        LightCounts now = days.get(days.size() - 1).lights();
        LightCounts before = days.size() < 2 ? null : days.get(days.size() - 2).lights();
        List<Tile> tiles = new ArrayList<>();
        int shares = days.get(days.size() - 1).shares();
        tiles.add(new Tile("total", now.total(), null, texts.of("dashboard.sharesNote", shares), ledger.href()));
        for (Light light : Light.values()) {
            Integer delta = before == null ? null : Integer.valueOf(now.of(light) - before.of(light));
            String metric = light.name().toLowerCase(Locale.ROOT).replace('_', '-');
            tiles.add(new Tile(
                    metric,
                    now.of(light),
                    delta,
                    null,
                    ledger.with("light", light).href()));
        }
        return tiles;
    }

    private static List<Rate> rates(DayFigures now, Address ledger) {
        int total = now.lights().total();
        return List.of(
                rate("responsibility-rate", now.assigned(), total, ledger.with("assigned", "yes"), ledger),
                rate(
                        "freshness-rate",
                        now.reported(),
                        now.owed(),
                        ledger.with("reports", Reports.GIVEN),
                        ledger.with("reports", Reports.OWED)),
                rate(
                        "on-time-rate",
                        now.onTime(),
                        now.scored(),
                        ledger.with("onTime", OnTime.YES),
                        ledger.with("onTime", OnTime.SCORED)),
                rate("unquantified-rate", now.unquantified(), total, ledger.with("quantified", "no"), ledger));
    }

    private static Rate rate(String metric, int part, int whole, Address partly, Address wholly) {
        return new Rate(metric, DayFigures.rate(part, whole), part, whole, partly.href(), wholly.href());
    }

    private static List<Point> trend(List<DayFigures> days, Address ledger) {
        List<Point> points = new ArrayList<>();
        for (DayFigures each : days) {
            LightCounts lights = each.lights();
            boolean now = points.size() == days.size() - 1;
            Address then = now ? ledger : ledger.with("asOf", each.day());
            points.add(new Point(
                    each.day(),
                    now,
                    each.expected(),
                    each.progress(),
                    then.href(),
                    Stream.of(Light.values())
                            .map(light -> new Count(
                                    lights.of(light), then.with("light", light).href()))
                            .toList()));
        }
        return points;
    }

    private static String taskAddress(long taskId, AsOf asOf, String context) {
        return Address.of(context + "/tasks/" + taskId)
                .with("asOf", asOf.carried())
                .href();
    }

    private static Overdue overdue(UrgentTask task, AsOf asOf, String context) {
        return new Overdue(
                task.taskId(),
                task.code(),
                task.title(),
                task.state(),
                task.dueOn(),
                task.progress(),
                task.expected(),
                task.daysOverdue(),
                Objects.requireNonNull(task.overdueSince()),
                task.department(),
                task.departments(),
                task.dueOrigin(),
                task.lightRule() == LightRule.OCCURRENCE_MISSED,
                taskAddress(task.taskId(), asOf, context));
    }

    private Soon soon(UrgentTask task, AsOf asOf, String context) {
        return new Soon(
                task.taskId(),
                task.code(),
                task.title(),
                task.state(),
                task.light(),
                texts.of("lightRule." + task.lightRule()),
                task.dueOn(),
                task.progress(),
                task.daysLeft(),
                task.department(),
                task.departments(),
                taskAddress(task.taskId(), asOf, context));
    }

    private static List<DepartmentRow> departments(List<DepartmentFigures> ranked, Address ledger) {
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
        return rows;
    }

    private ChapterRow chapter(ChapterFigures figures, Address ledger) {
        Address own = ledger.with("chapter", figures.chapterId());
        String number = figures.number();
        return new ChapterRow(
                figures.chapterId(),
                number == null || number.isBlank()
                        ? figures.title()
                        : texts.of("chapter.heading", number, figures.title()),
                figures.progress(),
                figures.expected(),
                figures.lights().total(),
                figures.lights().overdue(),
                figures.lights().atRisk(),
                own.href(),
                own.with("light", Light.OVERDUE).href(),
                own.with("light", Light.AT_RISK).href());
    }
}
