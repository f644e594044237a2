package app.workplan.web.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.indicator.IndicatorKind;
import app.workplan.domain.indicator.IndicatorSpec;
import app.workplan.domain.indicator.IndicatorTarget;
import app.workplan.domain.plan.Comparator;
import app.workplan.web.CountingDataSource;
import app.workplan.web.WebTestBase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 指标的列表与总览卡片: statements, links, and what stands there without any. */
class IndicatorListTest extends WebTestBase {

    private long plan;

    @BeforeEach
    void plan() {
        plan = fixtures.plans().ofAlpha().planId();
    }

    private String list() {
        return "/indicators?plan=" + plan;
    }

    private long cap(int cap) {
        return fixtures.goals()
                .indicator(
                        "alpha",
                        plan,
                        new IndicatorSpec(
                                "Counted " + fixtures.next(),
                                IndicatorKind.CUMULATIVE,
                                new IndicatorTarget(Comparator.AT_MOST, BigDecimal.valueOf(cap), "sites"),
                                LocalDate.parse(fixtures.plans().yearEnd()),
                                null,
                                null,
                                List.of(),
                                Set.of(fixtures.department("A1"))));
    }

    @Test
    void aListOfTwentyTakesAsManyStatementsAsOneOfTwo() throws Exception {
        fixtures.goals().indicator("alpha", plan, "A1");
        fixtures.goals().indicator("alpha", plan, "A2");
        int few = CountingDataSource.statementsOf(() -> page("leader@alpha", list()))
                .size();
        for (int i = 0; i < 18; i++) {
            long id = cap(20);
            fixtures.goals().read(fixtures.plans().head("OWN"), id, String.valueOf(i));
        }
        int many = CountingDataSource.statementsOf(() -> page("leader@alpha", list()))
                .size();
        assertThat(many).isEqualTo(few);
        assertThat(html(page("leader@alpha", list())).select("[data-total]").attr("data-total"))
                .isEqualTo("20");
    }

    @Test
    void theDashboardShowsTheStateWithTheWayToIt() throws Exception {
        long id = fixtures.goals().indicator("alpha", plan, "A1");
        long project = fixtures.goals().project("alpha", plan, "A1");
        fixtures.goals().read(fixtures.plans().head("OWN"), id, "90");
        Document dashboard = html(page("leader@alpha", "/dashboard?plan=" + plan));
        Element card = dashboard.selectFirst("li[data-indicator-id=" + id + "]");
        assertThat(card).isNotNull();
        assertThat(card.attr("data-state")).isEqualTo("BEHIND");
        assertThat(card.text()).contains("落后", "≥ 92 %", "90 %");
        assertThat(status(page("leader@alpha", card.select("a").attr("href")))).isEqualTo(200);
        assertThat(dashboard.select("li[data-project-id=" + project + "]").attr("data-light"))
                .isEqualTo("NOT_STARTED");
        assertThat(status(page(
                        "leader@alpha", dashboard.select("a[data-indicators]").attr("href"))))
                .isEqualTo(200);
    }

    @Test
    void theUnitsMayBeTheDepartmentsOfThePlan() throws Exception {
        String made = submit(
                        "office@alpha",
                        "/plans/" + plan + "/indicators",
                        "name",
                        "Drills",
                        "kind",
                        "PER_UNIT",
                        "comparator",
                        "AT_LEAST",
                        "value",
                        "2",
                        "dueOn",
                        fixtures.plans().yearEnd(),
                        "planDepartments",
                        "true",
                        "basis",
                        "Minutes 1")
                .getResponse()
                .getRedirectedUrl();
        assertThat(html(page("leader@alpha", made)).select("[data-unit]").eachAttr("data-unit"))
                .containsExactly("A1", "A2");
    }

    @Test
    void whoHasNoPlanIsToldSo() throws Exception {
        String empty = fixtures.emptyBureau();
        assertThat(html(page("leader@" + empty, "/indicators")).select(".wp-empty"))
                .hasSize(1);
        assertThat(html(page("leader@" + empty, "/projects")).select(".wp-empty"))
                .hasSize(1);
        assertThat(html(page("office@alpha", list())).select(".wp-empty a")).hasSize(1);
        assertThat(status(page("leader@beta", list()))).isEqualTo(404);
    }
}
