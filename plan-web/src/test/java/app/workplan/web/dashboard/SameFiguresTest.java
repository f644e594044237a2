package app.workplan.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.task.Light;
import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import app.workplan.web.YearPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 一数一源: every figure of one plan on one day is the same wherever it is shown. The dashboard says it, and each other page and
 * document is held to every figure it has in common with it: the ledger (by filters put together here, not by the dashboard's own
 * links), the bulletin as draft and as issued, the screen, the charts' tables, which are what a chart is saved from, the map by month,
 * the departments and their sheets, the lists of plans, plans side by side and the bureaus below.
 */
class SameFiguresTest extends WebTestBase {

    private PlanRows plan;
    private String office;
    private String reader;
    private long childId;

    @BeforeEach
    void aPlanOfABureauBelow() {
        String city = fixtures.emptyBureau();
        String county = fixtures.emptyBureau();
        childId = fixtures.bureau(county);
        jdbc.sql("update bureau set parent_id = :parent where id = :id")
                .param("parent", fixtures.bureau(city))
                .param("id", childId)
                .update();
        plan = YearPlan.of(
                jdbc,
                childId,
                fixtures.newDepartment(county, "Ward " + fixtures.next()),
                fixtures.newDepartment(county, "Ward " + fixtures.next()));
        office = "office@" + county;
        reader = "leader@" + city;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-20", "2024-06-30", YearPlan.DAY, "2025-01-15"})
    void everyFigureIsTheSameWhereverItIsShown(String day) throws Exception {
        Document opened = open(address("/dashboard?", day));
        assertThat(opened.select("button[data-print]"))
                .as("what is printed is this page")
                .hasSize(1);
        Figures dashboard = Figures.ofDashboard(opened);
        // 6 of the plan, its progress and expected, 4 rates with two numbers each; 8 of both departments
        assertThat(dashboard).hasSize(6 + 2 + 12 + 2 * 8);

        same(dashboard, "ledger", ledger(dashboard, day), 36 - 1 - 4 - 2 * 2);
        String bulletin = drafted(day);
        Figures draft = Figures.ofBulletin(open(bulletin));
        same(dashboard, "bulletin", draft, 8 + 2 * 8);
        assertThat(status(submit(office, bulletin + "/issue"))).isEqualTo(303);
        assertThat(Figures.ofBulletin(open(bulletin))).as("bulletin, issued").isEqualTo(draft);

        same(dashboard, "screen", screen(day), 20 + 2 * 3);
        same(dashboard, "tables of the charts", Figures.ofTables(opened), 8);
        same(dashboard, "map by month", map(day), 2 * 2);
        same(dashboard, "departments", Figures.ofDepartments(departments(day, "")), 2 * 5);
        same(dashboard, "sheets", new Figures().withRows(departments(day, "/sheets")), 2 * 3);
        same(
                dashboard,
                "list of plans",
                Figures.ofStanding(open("/plans?asOf=" + day), "data-plan-id", plan.planId()),
                7);
        same(
                dashboard,
                "plans side by side",
                Figures.ofStanding(
                        open("/plans/compare?plan=" + plan.planId() + "&asOf=" + day), "data-plan-id", plan.planId()),
                7 + 12);
        if (day.startsWith("2024")) {
            // afterwards no plan is in force, and the bureau says why instead
            same(
                    dashboard,
                    "bureaus below",
                    Figures.ofStanding(open("/overview?asOf=" + day), "data-bureau-id", childId),
                    7 + 12);
        }
    }

    private static void same(Figures dashboard, String where, Figures shown, int atLeast) {
        Set<String> common = new HashSet<>(shown.keySet());
        common.retainAll(dashboard.keySet());
        assertThat(common).as("figures of the %s: %s", where, shown).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(among(common, shown)).as(where).isEqualTo(among(common, dashboard));
    }

    private static Map<String, String> among(Set<String> names, Figures figures) {
        Map<String, String> some = new TreeMap<>(figures);
        some.keySet().retainAll(names);
        return some;
    }

    private Document open(String address) throws Exception {
        var result = page(address.startsWith("/bulletins") ? office : reader, address);
        assertThat(status(result)).as(address).isEqualTo(200);
        return html(result);
    }

    private String address(String path, String day) {
        return path + "plan=" + plan.planId() + "&asOf=" + day;
    }

    private Figures screen(String day) throws Exception {
        Document page = open(address("/dashboard?screen=1&", day));
        return Figures.ofHeadline(page).withRows(page);
    }

    /** Counted by the ledger's filters; progress is the mean of its rows, which all weigh the same. */
    private Figures ledger(Figures dashboard, String day) throws Exception {
        Figures figures = new Figures();
        Map<String, String> filters = new TreeMap<>(Map.of(
                "total", "",
                "responsibility-rate.part", "&assigned=yes",
                "responsibility-rate.whole", "",
                "freshness-rate.part", "&reports=GIVEN",
                "freshness-rate.whole", "&reports=OWED",
                "on-time-rate.part", "&onTime=YES",
                "on-time-rate.whole", "&onTime=SCORED",
                "unquantified-rate.part", "&quantified=no",
                "unquantified-rate.whole", ""));
        for (Light light : Light.values()) {
            filters.put(Figures.metric(light), "&light=" + light);
        }
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            figures.add(filter.getKey(), counted(day, filter.getValue()));
        }
        figures.add("progress", mean(rowsOf(day, "")));
        for (String department : departmentsOf(dashboard)) {
            String its = "&department=" + department;
            figures.add(department + ".total", counted(day, its));
            figures.add(department + ".overdue", counted(day, its + "&light=OVERDUE"));
            figures.add(department + ".at-risk", counted(day, its + "&light=AT_RISK"));
            figures.add(department + ".owed", counted(day, its + "&reports=OWED"));
            figures.add(department + ".reported", counted(day, its + "&reports=GIVEN"));
            figures.add(department + ".progress", mean(rowsOf(day, its)));
        }
        return figures;
    }

    private static List<String> departmentsOf(Figures dashboard) {
        return dashboard.keySet().stream()
                .filter(name -> name.matches("\\d+\\.total"))
                .map(name -> name.replace(".total", ""))
                .toList();
    }

    private List<Element> rowsOf(String day, String filter) throws Exception {
        return open("/plans/" + plan.planId() + "/tasks?asOf=" + day + filter).select("tr[data-task-id]");
    }

    private String counted(String day, String filter) throws Exception {
        Document list = open("/plans/" + plan.planId() + "/tasks?asOf=" + day + filter);
        String shares = list.select("[data-shares]").attr("data-shares");
        return shares.isEmpty() ? list.select("[data-total]").attr("data-total") : shares;
    }

    private static String mean(List<Element> rows) {
        BigDecimal sum = rows.stream()
                .map(row -> new BigDecimal(row.attr("data-progress")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(rows.size()), 1, RoundingMode.HALF_UP)
                .toString();
    }

    private String drafted(String day) throws Exception {
        var sent = submit(office, "/bulletins", "planId", String.valueOf(plan.planId()), "asOf", day);
        assertThat(status(sent)).isEqualTo(303);
        return sent.getResponse().getRedirectedUrl();
    }

    private Figures map(String day) throws Exception {
        return new Figures()
                .withMap(open(address("/dashboard/heat?", day)), "overdue")
                .withMap(open(address("/dashboard/heat?measure=progress&", day)), "progress");
    }

    private Document departments(String day, String path) throws Exception {
        return open("/plans/" + plan.planId() + "/departments" + path + "?asOf=" + day);
    }
}
