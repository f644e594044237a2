package app.workplan.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.Points;
import app.workplan.service.figure.FigureQueries;
import app.workplan.service.figure.TaskFigure;
import app.workplan.web.CountingDataSource;
import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import app.workplan.web.YearPlan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class DashboardPageTest extends WebTestBase {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    FigureQueries figures;

    private PlanRows plan;

    @BeforeEach
    void plan() {
        plan = YearPlan.of(jdbc, fixtures);
    }

    private Document dashboard(String query) throws Exception {
        var result = page("leader@alpha", "/dashboard?plan=" + plan.planId() + query);
        assertThat(status(result)).isEqualTo(200);
        return html(result);
    }

    private static String value(Document page, String metric) {
        return page.select("[data-metric=" + metric + "]").attr("data-value");
    }

    @Test
    void headlineShowsTheFiguresOfTheDay() throws Exception {
        Document page = dashboard("&asOf=" + YearPlan.DAY);
        assertThat(page.select("html").attr("data-as-of")).isEqualTo(YearPlan.DAY);
        assertThat(value(page, "total")).isEqualTo("7");
        assertThat(value(page, "overdue")).isEqualTo("1");
        assertThat(value(page, "at-risk")).isEqualTo("2");
        assertThat(value(page, "on-track")).isEqualTo("1");
        assertThat(value(page, "not-started")).isEqualTo("1");
        assertThat(value(page, "done")).isEqualTo("2");
        // 50, 100, 100, 70, 95, 0, 0
        assertThat(value(page, "progress")).isEqualTo("59.3");
        assertThat(value(page, "expected")).isNotBlank();
        assertThat(value(page, "responsibility-rate")).isEqualTo("85.7");
        assertThat(value(page, "unquantified-rate")).isEqualTo("42.9");
        // passed by then: 2024-1 (not done), 2024-2a (late)
        assertThat(value(page, "on-time-rate")).isEqualTo("0.0");
        assertThat(value(page, "freshness-rate")).isEqualTo("100.0");
        assertThat(page.select(".wp-rate details p").eachText()).hasSize(4).allMatch(text -> !text.isBlank());
    }

    @Test
    void rateWithoutDenominatorShowsADash() throws Exception {
        Document page = dashboard("&asOf=2024-02-20");
        assertThat(value(page, "freshness-rate")).isEmpty();
        assertThat(page.select("[data-metric=freshness-rate] .v").text()).isEqualTo("—");
    }

    @Test
    void everyNumberLinksToExactlyTheRowsItCounts() throws Exception {
        Document page = dashboard("&asOf=" + YearPlan.DAY);
        int checked = 0;
        for (Element link : page.select("main a[href*=/tasks?]")) {
            String href = link.attr("href");
            // the table twins of the charts and the comparison count on their own days
            boolean ofTheDay = link.closest("[data-chart]") == null && link.closest("#comparison") == null;
            assertThat(href).contains(ofTheDay ? "asOf=" + YearPlan.DAY : "asOf=2024-");
            String number = link.hasAttr("data-value")
                    ? link.attr("data-value")
                    : link.hasAttr("data-count") ? link.attr("data-count") : link.text();
            if (number.matches("\\d+")) {
                assertThat(counted(href)).as(href).isEqualTo(number);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(60);
    }

    @Test
    void bothNumbersOfEveryRateLinkToWhatTheyCount() throws Exception {
        Document page = dashboard("&asOf=" + YearPlan.DAY);
        for (String[] each : new String[][] {
            {"responsibility-rate", "6", "7"},
            {"freshness-rate", "3", "3"},
            {"on-time-rate", "0", "2"},
            {"unquantified-rate", "3", "7"}
        }) {
            List<Element> links = page.select("[data-metric=" + each[0] + "] a");
            assertThat(links).as(each[0]).extracting(Element::text).containsExactly(each[1], each[2]);
            assertThat(counted(links.get(0).attr("href"))).as(each[0]).isEqualTo(each[1]);
            assertThat(counted(links.get(1).attr("href"))).as(each[0]).isEqualTo(each[2]);
        }
        for (String each : List.of("progress", "expected")) {
            assertThat(counted(page.select("[data-metric=" + each + "] a").attr("href")))
                    .as("every task makes the %s", each)
                    .isEqualTo("7");
        }
    }

    /** Rows of the ledger behind a link; where the condition means shares, these. */
    private String counted(String href) throws Exception {
        Document list = html(page("leader@alpha", href));
        String shares = list.select("[data-shares]").attr("data-shares");
        return shares.isEmpty() ? list.select("[data-total]").attr("data-total") : shares;
    }

    @Test
    void departmentsAreRankedByOverdueThenLag() throws Exception {
        Document page = dashboard("&asOf=" + YearPlan.DAY);
        List<Element> rows = page.select("tr[data-department-id]");
        assertThat(rows).extracting(row -> row.attr("data-department")).containsExactly("A1", "A2");
        assertThat(rows.get(0).attr("data-total")).isEqualTo("4");
        assertThat(rows.get(0).attr("data-overdue")).isEqualTo("1");
        assertThat(rows.get(0).attr("data-progress")).isEqualTo("80.0");
        for (Element row : rows) {
            Document list = html(page("leader@alpha", row.select(".dn a").attr("href")));
            assertThat(list.select("[data-total]").attr("data-total")).isEqualTo(row.attr("data-total"));
        }
    }

    @Test
    void overdueListTellsDaysDepartmentAndDate() throws Exception {
        Element row = dashboard("&asOf=" + YearPlan.DAY)
                .select(".dash-late tr[data-task-id]")
                .first();
        assertThat(row).isNotNull();
        assertThat(row.attr("data-task-code")).isEqualTo("2024-1");
        assertThat(row.select(".days b").text()).isEqualTo("65");
        assertThat(row.text()).contains("A1", "6月30日");
    }

    @Test
    void tableTwinsEqualTheSqlFigures() throws Exception {
        Document page = dashboard("");
        List<LocalDate> days = page.select("#trend-table tbody tr").eachAttr("data-on").stream()
                .map(LocalDate::parse)
                .toList();
        assertThat(days).hasSize(12).startsWith(LocalDate.parse("2024-02-29")).endsWith(LocalDate.parse("2025-01-15"));
        List<TaskFigure> all = figures.tasks(figures.calendarFor(List.of(plan.planId()), days)).stream()
                .filter(task -> task.light() != null)
                .toList();
        for (LocalDate day : days) {
            List<TaskFigure> tasks =
                    all.stream().filter(task -> task.day().equals(day)).toList();
            Element trend = page.select("#trend-table tr[data-on=" + day + "]").first();
            Element lights =
                    page.select("#lights-table tr[data-on=" + day + "]").first();
            assertThat(trend).isNotNull();
            assertThat(lights).isNotNull();
            assertThat(trend.select("td").eachText())
                    .containsExactly(
                            Points.display(Objects.requireNonNull(Points.mean(
                                            tasks, t -> Objects.requireNonNull(t.expected()), TaskFigure::weight)))
                                    .toString(),
                            Points.display(Objects.requireNonNull(Points.mean(
                                            tasks, t -> Objects.requireNonNull(t.progress()), TaskFigure::weight)))
                                    .toString(),
                            String.valueOf(tasks.stream()
                                    .filter(t -> t.light() == Light.OVERDUE)
                                    .count()));
            for (Light light : Light.values()) {
                assertThat(lights.select("td").get(light.ordinal()).text())
                        .isEqualTo(String.valueOf(
                                tasks.stream().filter(t -> t.light() == light).count()));
            }
        }
        assertThat(page.select("#trend-table").attr("data-chart")).isEqualTo("trend");
        assertThat(page.select("#lights-table").attr("data-chart")).isEqualTo("lights");
    }

    @Test
    void dayOutsideThePlanIsClampedAndSaid() throws Exception {
        Document page = dashboard("&asOf=2030-01-01");
        assertThat(page.select("html").attr("data-as-of")).isEqualTo("2025-01-15");
        assertThat(page.select(".wp-info").text()).contains("2025-01-15");
        assertThat(dashboard("&asOf=never").select(".wp-info")).hasSize(1);
        assertThat(dashboard("").select(".wp-info")).isEmpty();
    }

    @Test
    void withoutPlanOpensTheShortestInForce() throws Exception {
        long bureau = fixtures.bureau("alpha");
        PlanRows.issued(jdbc, bureau, TODAY.minusYears(1), TODAY.plusYears(3), TODAY.minusDays(10))
                .task("long-1", TODAY.plusDays(30).toString(), "DEFAULT", null);
        PlanRows shortest = PlanRows.issued(jdbc, bureau, TODAY.minusDays(2), TODAY.plusDays(2), TODAY.minusDays(2))
                .task("short-1", TODAY.plusDays(2).toString(), "DEFAULT", null);
        Document page = html(page("leader@alpha", "/dashboard"));
        assertThat(page.select("[data-plan-id]").attr("data-plan-id")).isEqualTo(String.valueOf(shortest.planId()));
        assertThat(page.select("select#plan option")).hasSizeGreaterThan(2);
        // a day on which another plan was in force means that plan
        Document past = html(page("leader@alpha", "/dashboard?asOf=" + YearPlan.DAY));
        assertThat(past.select("[data-metric=total]").attr("data-value")).isEqualTo("7");
    }

    @Test
    void draftHasNoFigures() throws Exception {
        PlanRows draft = PlanRows.draft(
                        jdbc, fixtures.bureau("alpha"), LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"))
                .task("draft-1", "2024-12-31", "DEFAULT", null);
        Document page = html(page("office@alpha", "/dashboard?plan=" + draft.planId()));
        assertThat(page.select("[data-metric]")).isEmpty();
        assertThat(page.select(".wp-empty")).hasSize(1);
        assertThat(status(page("leader@alpha", "/dashboard?plan=" + draft.planId())))
                .isEqualTo(404);
    }

    @Test
    void planWithoutTasksAndBureauWithoutPlansSayWhy() throws Exception {
        PlanRows empty = PlanRows.issued(
                jdbc,
                fixtures.bureau("alpha"),
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2024-12-31"),
                LocalDate.parse("2024-01-09"));
        Document page = html(page("leader@alpha", "/dashboard?plan=" + empty.planId()));
        assertThat(page.select("[data-metric=total]").attr("data-value")).isEqualTo("0");
        assertThat(page.select("[data-metric=progress]").attr("data-value")).isEmpty();
        String fresh = "fresh" + fixtures.next();
        assertThat(status(submit(
                        "admin",
                        "/admin/bureaus",
                        "code",
                        fresh,
                        "name",
                        "Bureau " + fresh,
                        "shortName",
                        fresh,
                        "adminName",
                        "A",
                        "adminUsername",
                        "admin@" + fresh)))
                .isEqualTo(303);
        String leader = fixtures.somebody(fresh, Set.of(Role.LEADER), Set.of());
        Document none = html(page(leader, "/dashboard"));
        assertThat(none.select("[data-metric]")).isEmpty();
        assertThat(none.select(".wp-empty")).hasSize(1);
    }

    @Test
    void otherBureausSeeNothingOfIt() throws Exception {
        assertThat(status(page("leader@beta", "/dashboard?plan=" + plan.planId())))
                .isEqualTo(404);
        assertThat(status(page("leader@alpha", "/dashboard?plan=abc"))).isEqualTo(404);
        assertThat(status(page("office@alpha", "/dashboard"))).isEqualTo(200);
        assertThat(status(page("head@alpha", "/dashboard"))).isEqualTo(200);
        assertThat(status(page("admin@alpha", "/dashboard"))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader@alpha", "office@alpha", "head@alpha"})
    void asksTheDatabaseNoMoreThanSixTimes(String reader) throws Exception {
        // whoever opens it first after a month-end has it judged and its sums kept, by two statements more
        for (int most : new int[] {6, 4}) {
            List<String> statements = statementsOf(() -> page(reader, "/dashboard?plan=" + plan.planId()));
            assertThat(statements.size()).as(String.join("\n--\n", statements)).isLessThanOrEqualTo(most);
        }
    }

    /** Without those by which the test itself logs in. */
    private static List<String> statementsOf(CountingDataSource.Work work) throws Exception {
        return CountingDataSource.statementsOf(work).stream()
                .filter(sql -> !sql.contains("from user_account ua") && !sql.contains("from user_role r"))
                .toList();
    }
}
