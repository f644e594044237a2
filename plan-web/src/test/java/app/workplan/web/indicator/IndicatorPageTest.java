package app.workplan.web.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.indicator.IndicatorKind;
import app.workplan.domain.indicator.IndicatorSpec;
import app.workplan.domain.indicator.IndicatorTarget;
import app.workplan.domain.plan.Comparator;
import app.workplan.service.shared.BusinessClock;
import app.workplan.web.Together;
import app.workplan.web.WebTestBase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** 指标页: what it shows, offers and refuses. */
class IndicatorPageTest extends WebTestBase {

    @Autowired
    BusinessClock clock;

    private long plan;
    private String today;

    @BeforeEach
    void plan() {
        plan = fixtures.plans().ofAlpha().planId();
        today = fixtures.plans().today();
    }

    private String list() {
        return "/indicators?plan=" + plan;
    }

    private Element row(String reader, long id) throws Exception {
        Element row = html(page(reader, list())).selectFirst("tr[data-indicator-id=" + id + "]");
        assertThat(row).isNotNull();
        return row;
    }

    private MvcResult enter(String user, long id, String value) throws Exception {
        return submit(user, list(), "indicatorId", String.valueOf(id), "readOn", today, "value", value, "note", "");
    }

    private long counted(Comparator operator, String value, IndicatorKind kind, List<String> units) {
        return fixtures.goals()
                .indicator(
                        "alpha",
                        plan,
                        new IndicatorSpec(
                                "Counted " + fixtures.next(),
                                kind,
                                new IndicatorTarget(operator, new BigDecimal(value), "sites"),
                                LocalDate.parse(fixtures.plans().yearEnd()),
                                null,
                                null,
                                units,
                                Set.of(fixtures.department("A1"))));
    }

    @Test
    void theHeadOfTheResponsibleDepartmentEntersInPlace() throws Exception {
        long id = fixtures.goals().indicator("alpha", plan, "A1");
        Element unread = row("head@alpha", id);
        assertThat(unread.attr("data-state")).isEqualTo("NO_READING");
        assertThat(unread.text()).contains("暂无数据", "≥ 92 %", "A1");
        Document forHead = html(page("head@alpha", list()));
        Element form = forHead.selectFirst("form[data-form=reading]");
        assertThat(form).isNotNull();
        assertThat(form.select("[name]").eachAttr("name"))
                .contains("indicatorId", "readOn", "value", "note", "file", "_csrf");
        for (String reader : List.of("head2@alpha", "staff@alpha", "leader@alpha")) {
            assertThat(html(page(reader, list())).select("form[data-form=reading]"))
                    .as(reader)
                    .isEmpty();
        }
        assertThat(status(enter("head@alpha", id, "90.50"))).isEqualTo(303);
        Element behind = row("leader@alpha", id);
        assertThat(behind.attr("data-state")).isEqualTo("BEHIND");
        assertThat(behind.attr("data-value")).isEqualTo("90.5");
        assertThat(behind.select(".wp-light use").attr("href")).endsWith("#light-AT_RISK");
        assertThat(status(enter("head@alpha", id, "93"))).isEqualTo(303);
        Element met = row("leader@alpha", id);
        assertThat(met.attr("data-state")).isEqualTo("MET");
        assertThat(met.select("[data-change=last]").text()).contains("2.5 个百分点");
        Document english = html(page("leader@alpha", list() + "&lang=en"));
        assertThat(english.select("tr[data-indicator-id=" + id + "]").text())
                .contains("met", "2.5 points", "the target of 92 is reached");
    }

    @Test
    void theOfficeEntersForTheDepartmentAndBothNamesStand() throws Exception {
        long id = fixtures.goals().indicator("alpha", plan, "A1");
        assertThat(status(submit("office@alpha", "/indicators/" + id + "/readings", "readOn", today, "value", "91")))
                .isEqualTo(303);
        Document page = html(page("leader@alpha", "/indicators/" + id));
        assertThat(page.select("tr[data-reading-id]").text()).contains("office", "代 A1 填报");
        String trail = html(page("auditor@alpha", "/audit?kind=indicator")).text();
        assertThat(trail).contains("填报指标值", "增加指标");
    }

    @Test
    void keepsWhatWasTypedInARefusedForm() throws Exception {
        long id = fixtures.goals().indicator("alpha", plan, "A1");
        MvcResult refused = submit(
                "head@alpha",
                list(),
                "indicatorId",
                String.valueOf(id),
                "readOn",
                "2999-01-01",
                "value",
                "1,234",
                "note",
                "Keep me");
        assertThat(status(refused)).isEqualTo(422);
        Element form = html(refused).selectFirst("details[open] form[data-form=reading]");
        assertThat(form).isNotNull();
        assertThat(form.select("[name=value]").val()).isEqualTo("1,234");
        assertThat(form.select("[name=value]").attr("aria-invalid")).isEqualTo("true");
        assertThat(form.select("[name=note]").text()).isEqualTo("Keep me");
        assertThat(html(refused).select("[role=alert] a")).hasSize(1);
        MvcResult future = submit(
                "head@alpha", "/indicators/" + id + "/readings", "readOn", "2999-01-01", "value", "1", "note", "x");
        assertThat(status(future)).isEqualTo(422);
        assertThat(html(future).select("[role=alert]").text()).contains(today);
        assertThat(status(submit("head@alpha", list(), "indicatorId", "abc"))).isEqualTo(404);
        assertThat(status(submit("head@alpha", "/indicators/" + id + "/readings")))
                .isEqualTo(422);
    }

    @Test
    void aReadingSentFourTimesAtOnceIsOne() throws Exception {
        long id = fixtures.goals().indicator("alpha", plan, "A1");
        List<MvcResult> answers = Together.times(4, () -> enter("head@alpha", id, "91"));
        assertThat(answers).extracting(answer -> status(answer)).containsOnly(303);
        assertThat(html(page("leader@alpha", "/indicators/" + id)).select("tr[data-reading-id]"))
                .hasSize(1);
    }

    @Test
    void aWrongReadingIsCorrectedByAnotherThatNamesIt() throws Exception {
        long id = fixtures.goals().indicator("alpha", plan, "A1");
        enter("head@alpha", id, "9.1");
        String sheet = "/indicators/" + id;
        String wrong =
                html(page("head@alpha", sheet)).select("tr[data-reading-id]").attr("data-reading-id");
        String correction = "/readings/" + wrong + "/correction";
        assertThat(status(submit("head@alpha", correction, "readOn", today, "value", "91")))
                .as("without a reason")
                .isEqualTo(422);
        assertThat(status(submit("head@alpha", correction, "readOn", today, "value", "91", "note", "A slip")))
                .isEqualTo(303);
        assertThat(status(submit("head@alpha", correction, "readOn", today, "value", "91", "note", "A slip")))
                .as("sent again")
                .isEqualTo(303);
        assertThat(status(submit("head@alpha", correction, "readOn", today, "value", "92", "note", "Another slip")))
                .as("the old one does not count any more")
                .isEqualTo(422);
        Document page = html(page("head@alpha", sheet));
        assertThat(page.select("tr[data-reading-id]")).hasSize(2);
        assertThat(page.select("tr[data-reading-id=" + wrong + "]").attr("data-counts"))
                .isEqualTo("false");
        assertThat(row("leader@alpha", id).attr("data-value")).isEqualTo("91");
        assertThat(row("leader@alpha", id).select("[data-change=last]").text()).isEqualTo("—");
    }

    @Test
    void aPastDayShowsWhatStoodThen() throws Exception {
        LocalDate first = LocalDate.parse(today).withDayOfYear(1);
        long[] id = new long[1];
        on(first.plusDays(1), () -> id[0] = fixtures.goals().indicator("alpha", plan, "A1"));
        on(first.plusDays(3), () -> fixtures.goals().read(fixtures.plans().head("OWN"), id[0], "80"));
        enter("head@alpha", id[0], "93");
        String past = list() + "&asOf=";
        assertThat(html(page("leader@alpha", past + first)).select("tr[data-indicator-id]"))
                .isEmpty();
        Document before = html(page("leader@alpha", past + first.plusDays(2)));
        assertThat(before.select("tr[data-indicator-id]").attr("data-state")).isEqualTo("NO_READING");
        assertThat(before.select("form[data-form=reading]")).isEmpty();
        Document then = html(page("leader@alpha", past + first.plusDays(3)));
        assertThat(then.select("tr[data-indicator-id]").attr("data-value")).isEqualTo("80");
        assertThat(then.select("html").attr("data-as-of"))
                .isEqualTo(first.plusDays(3).toString());
        assertThat(row("leader@alpha", id[0]).attr("data-value")).isEqualTo("93");
        Document sheet = html(page("leader@alpha", "/indicators/" + id[0] + "?asOf=" + first));
        assertThat(sheet.select("[data-not-yet]")).hasSize(1);
        assertThat(status(page("leader@alpha", "/indicators?plan=" + plan + "&asOf=2999-01-01")))
                .isEqualTo(200);
        assertThat(status(page("leader@alpha", "/indicators?plan=" + plan + "&asOf=nonsense")))
                .isEqualTo(200);
    }

    private void on(LocalDate day, Runnable command) {
        clock.runAt(day.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant(), command);
    }

    @Test
    void guardsCapsAndUnitsAreJudgedByTheirOwnRules() throws Exception {
        long guard = counted(Comparator.EQUAL, "0", IndicatorKind.GUARD, List.of());
        long cap = counted(Comparator.AT_MOST, "0", IndicatorKind.CUMULATIVE, List.of());
        long down = counted(Comparator.DECREASE, "6", IndicatorKind.CUMULATIVE, List.of());
        long units = counted(Comparator.AT_LEAST, "3", IndicatorKind.PER_UNIT, List.of("North", "South"));
        assertThat(row("leader@alpha", guard).attr("data-state")).isEqualTo("ON_COURSE");
        enter("head@alpha", guard, "1");
        enter("head@alpha", guard, "0");
        assertThat(row("leader@alpha", guard).attr("data-state")).isEqualTo("BROKEN");
        enter("head@alpha", cap, "-1");
        assertThat(row("leader@alpha", cap).attr("data-state")).isEqualTo("ON_COURSE");
        enter("head@alpha", cap, "1");
        assertThat(row("leader@alpha", cap).attr("data-rule")).isEqualTo("CAP_EXCEEDED");
        enter("head@alpha", down, "5");
        assertThat(row("leader@alpha", down).text()).contains("缺基期值");
        String sheet = "/indicators/" + units;
        assertThat(status(submit("head@alpha", sheet + "/readings", "readOn", today, "value", "3")))
                .as("of which unit?")
                .isEqualTo(422);
        submit("head@alpha", sheet + "/readings", "readOn", today, "value", "3", "unit", "North");
        assertThat(html(page("leader@alpha", sheet)).select("[data-unit=North]").attr("data-met"))
                .isEqualTo("true");
        assertThat(row("leader@alpha", units).text()).contains("1/2 个单位");
        submit("head@alpha", sheet + "/readings", "readOn", today, "value", "4", "unit", "South");
        assertThat(row("leader@alpha", units).attr("data-state")).isEqualTo("MET");
    }

    @Test
    void theOfficeChangesTheTargetOnABasisAndTheOldOneStaysOnRecord() throws Exception {
        long id = fixtures.goals().indicator("alpha", plan, "A1");
        String edit = "/indicators/" + id + "/edit";
        Document form = html(page("office@alpha", edit));
        String version = form.select("[name=version]").val();
        String[] fields = {
            "name",
            "Coverage",
            "kind",
            "LEVEL",
            "comparator",
            "AT_LEAST",
            "value",
            "95",
            "unit",
            "%",
            "dueOn",
            fixtures.plans().yearEnd(),
            "departmentIds",
            String.valueOf(fixtures.department("A2")),
            "version",
            version
        };
        MvcResult noBasis = submit("office@alpha", edit, fields);
        assertThat(status(noBasis)).isEqualTo(422);
        assertThat(html(noBasis).select("[name=value]").val()).isEqualTo("95");
        String[] based = java.util.Arrays.copyOf(fields, fields.length + 2);
        based[fields.length] = "basis";
        based[fields.length + 1] = "Minutes 2";
        assertThat(status(submit("office@alpha", edit, based))).isEqualTo(303);
        MvcResult stale = submit("office@alpha", edit, based);
        assertThat(status(stale)).isEqualTo(409);
        assertThat(html(stale).select("[data-now]").text()).contains("95");
        Document page = html(page("leader@alpha", "/indicators/" + id));
        assertThat(page.text()).contains("Minutes 2", "≥ 92 %", "≥ 95 %");
        assertThat(status(enter("head@alpha", id, "96"))).as("A1 no longer").isEqualTo(403);
        assertThat(status(submit("office@alpha", "/indicators/" + id + "/cancellation", "basis", "Minutes 3")))
                .isEqualTo(303);
        assertThat(html(page("leader@alpha", list())).select("tr[data-indicator-id=" + id + "]"))
                .isEmpty();
        assertThat(html(page("leader@alpha", "/indicators/" + id)).text()).contains("已经取消");
        assertThat(status(submit("office@alpha", "/indicators/" + id + "/readings", "readOn", today, "value", "1")))
                .isEqualTo(422);
    }
}
