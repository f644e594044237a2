package app.workplan.web.indicator;

import static app.workplan.domain.indicator.IndicatorKind.CUMULATIVE;
import static app.workplan.domain.indicator.IndicatorKind.GUARD;
import static app.workplan.domain.indicator.IndicatorKind.LEVEL;
import static app.workplan.domain.indicator.IndicatorKind.PER_UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.indicator.IndicatorKind;
import app.workplan.domain.indicator.IndicatorSpec;
import app.workplan.domain.indicator.IndicatorTarget;
import app.workplan.domain.plan.Comparator;
import app.workplan.web.WebTestBase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** Targets of zero, readings below it, baselines of zero and none at all: every page that shows them says what it means. */
class OddIndicatorsTest extends WebTestBase {

    private static final List<String> NO_NUMBERS = List.of("NaN", "null", "Infinity", "Exception", "??");

    private long plan;

    @BeforeEach
    void plan() {
        plan = fixtures.plans().ofAlpha().planId();
    }

    private long ask(IndicatorKind kind, Comparator operator, String value, String unit, @Nullable String baseline) {
        return fixtures.goals()
                .indicator(
                        "alpha",
                        plan,
                        new IndicatorSpec(
                                "Odd " + fixtures.next(),
                                kind,
                                new IndicatorTarget(operator, new BigDecimal(value), unit),
                                LocalDate.parse(fixtures.plans().yearEnd()),
                                null,
                                baseline == null ? null : new BigDecimal(baseline),
                                kind == PER_UNIT ? List.of("North", "South") : List.of(),
                                Set.of(fixtures.department("A1"))));
    }

    private void read(long id, String... values) {
        for (String value : values) {
            fixtures.goals().read(fixtures.plans().head("OWN"), id, value);
        }
    }

    private Document open(String address) throws Exception {
        MvcResult result = page("leader@alpha", address);
        assertThat(status(result)).as(address).isEqualTo(200);
        Document page = html(result);
        assertThat(page.select("main").text()).as(address).isNotBlank().doesNotContain(NO_NUMBERS);
        return page;
    }

    /** The row of the list, after every page that shows the indicator said something, in both languages. */
    private Element row(long id) throws Exception {
        for (String language : List.of("en", "zh-CN")) {
            for (String address : List.of(
                    "/indicators/" + id + "?lang=" + language,
                    "/indicators/" + id + "?asOf=1990-01-01&lang=" + language,
                    "/indicators/" + id + "?asOf=2999-12-31&lang=" + language,
                    "/dashboard?plan=" + plan + "&lang=" + language,
                    "/dashboard?screen=1&plan=" + plan + "&lang=" + language)) {
                open(address);
            }
        }
        assertThat(open("/dashboard?plan=" + plan).select("[data-indicator-id=" + id + "]"))
                .as("the dashboard shows it")
                .hasSize(1);
        Element row = open("/indicators?plan=" + plan).selectFirst("tr[data-indicator-id=" + id + "]");
        assertThat(row).isNotNull();
        return row;
    }

    private void assertJudged(long id, String state, String rule) throws Exception {
        Element row = row(id);
        assertThat(row.attr("data-state")).isEqualTo(state);
        assertThat(row.attr("data-rule")).isEqualTo(rule);
    }

    @Test
    void aTargetOfZeroIsATargetLikeAnyOther() throws Exception {
        long none = ask(LEVEL, Comparator.AT_MOST, "0", "cases", null);
        assertJudged(none, "NO_READING", "NONE_READ");
        read(none, "0");
        assertJudged(none, "MET", "REACHED");
        read(none, "2");
        assertJudged(none, "BEHIND", "OFF_LINE");
        long least = ask(LEVEL, Comparator.AT_LEAST, "0", "%", "0");
        read(least, "-1.5");
        assertJudged(least, "BEHIND", "OFF_LINE");
        long counted = ask(CUMULATIVE, Comparator.AT_MOST, "0", "cases", null);
        read(counted, "1");
        assertJudged(counted, "BROKEN", "CAP_EXCEEDED");
        long guard = ask(GUARD, Comparator.EQUAL, "0", "deaths", null);
        read(guard, "0");
        assertJudged(guard, "ON_COURSE", "GUARD_HOLDS");
        read(guard, "1");
        assertJudged(guard, "BROKEN", "GUARD_BROKEN");
        long units = ask(PER_UNIT, Comparator.AT_LEAST, "0", "sites", null);
        assertJudged(units, "NO_READING", "NONE_READ");
    }

    @Test
    void aReadingBelowZeroIsKeptShownAndJudged() throws Exception {
        long id = ask(LEVEL, Comparator.AT_LEAST, "3.5", "%", "-2");
        read(id, "-4.25", "-1");
        Element row = row(id);
        assertThat(row.attr("data-value")).isEqualTo("-1");
        assertThat(row.select("[data-change=last]").text()).contains("3.25 个百分点");
        Document page = open("/indicators/" + id);
        assertThat(page.select("tr[data-reading-id]").text()).contains("-4.25", "-1");
        long typed = ask(LEVEL, Comparator.AT_MOST, "1", "cases", null);
        String today = fixtures.plans().today();
        String list = "/indicators?plan=" + plan;
        assertThat(status(submit("head@alpha", list, "indicatorId", "" + typed, "readOn", today, "value", "-0.5")))
                .isEqualTo(303);
        assertThat(row(typed).attr("data-value")).isEqualTo("-0.5");
    }

    @Test
    void withoutTheBaselineItIsMeasuredFromItSaysThatItCannotBeJudged() throws Exception {
        for (Comparator operator : List.of(Comparator.INCREASE, Comparator.DECREASE)) {
            for (IndicatorKind kind : List.of(LEVEL, CUMULATIVE)) {
                long id = ask(kind, operator, "5", "%", null);
                assertJudged(id, "NO_READING", "NO_BASELINE");
                read(id, "12", "15");
                assertJudged(id, "NO_READING", "NO_BASELINE");
                assertThat(row(id).text()).contains("缺基期值，无法判定", "15");
                Document page = open("/indicators/" + id);
                assertThat(page.select("#h-facts").first().parent().text()).contains("缺基期值，无法判定");
            }
        }
    }

    @Test
    void whatCannotBeDividedIsToldAsADifference() throws Exception {
        long fromZero = ask(LEVEL, Comparator.AT_LEAST, "10", "sites", null);
        read(fromZero, "0", "4");
        assertThat(row(fromZero).select("[data-change=last]").text())
                .contains("4 sites")
                .doesNotContain("%");
        read(fromZero, "0");
        assertThat(row(fromZero).select("[data-change=last]").text()).contains("100%");
        long grows = ask(LEVEL, Comparator.INCREASE, "10", "%", "0");
        read(grows, "0");
        assertJudged(grows, "MET", "REACHED");
    }
}
