package app.workplan.web.archive;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** 归档: out of lists and choices, still there for whoever asks; what is over is offered, never deleted. */
class RetentionTest extends WebTestBase {

    private Plans.Small plan;

    @BeforeEach
    void aClosedPlan() {
        plan = fixtures.plans().ofAlpha();
        fixtures.plans().close(plan, "alpha");
    }

    @Test
    void anArchivedPlanLeavesTheListsAndIsStillRead() throws Exception {
        assertThat(archive()).isEqualTo(303);
        String row = "[data-plan-id=" + plan.planId() + "]";
        assertThat(html(page("head@alpha", "/plans")).select(row)).isEmpty();
        assertThat(html(page("head@alpha", "/plans?archived=true")).select(row)).hasSize(1);
        assertThat(status(page("head@alpha", "/plans/" + plan.planId()))).isEqualTo(200);
        assertThat(status(page("leader@alpha", "/dashboard?plan=" + plan.planId())))
                .isEqualTo(200);
        assertThat(html(page("leader@alpha", "/dashboard")).select("option[value=" + plan.planId() + "]"))
                .isEmpty();
        assertThat(status(page("head@alpha", "/tasks?plan=" + plan.planId()))).isEqualTo(200);
        assertThat(html(page("office@alpha", "/plans/retention")).select(row).attr("data-archived"))
                .isEqualTo("true");

        assertThat(status(submit("office@alpha", "/plans/" + plan.planId() + "/reopening", "reason", "Too early")))
                .isEqualTo(422);
        assertThat(status(submit("office@alpha", "/plans/" + plan.planId() + "/unarchive")))
                .isEqualTo(303);
        assertThat(html(page("head@alpha", "/plans")).select(row)).hasSize(1);
    }

    /** Whoever comes from an archived plan finds it chosen; whoever comes from elsewhere is not offered it. */
    @Test
    void pagesThatWereAskedForAnArchivedPlanOfferIt() throws Exception {
        archive();
        fixtures.plans().ofAlpha();
        String option = "option[value=" + plan.planId() + "]";
        for (String address : new String[] {"/reports", "/bulletins/new", "/reports/new", "/supervision/outcomes"}) {
            assertThat(html(page("office@alpha", address)).select(option))
                    .as(address)
                    .isEmpty();
            assertThat(html(page("office@alpha", address + "?plan=" + plan.planId()))
                            .select(option)
                            .hasAttr("selected"))
                    .as(address)
                    .isTrue();
        }
        String chosen = String.valueOf(plan.planId());
        for (String address : new String[] {"/bulletins", "/reports", "/supervision/outcomes", "/meetings"}) {
            MvcResult refused = submit("office@alpha", address, "planId", chosen, "asOf", "never");
            assertThat(status(refused)).as(address).isEqualTo(422);
            assertThat(html(refused).select(option).hasAttr("selected"))
                    .as(address)
                    .isTrue();
        }
    }

    @Test
    void onlyClosedPlansAreArchived() throws Exception {
        Plans.Small running = fixtures.plans().ofAlpha();
        MvcResult refused = submit("office@alpha", "/plans/" + running.planId() + "/archive");
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("[role=alert]").text()).isNotBlank();
    }

    @Test
    void theOfficeSaysHowLongPlansAreKept() throws Exception {
        assertThat(status(submit("office@alpha", "/plans/retention", "years", "3")))
                .isEqualTo(303);
        assertThat(html(page("office@alpha", "/plans/retention"))
                        .select("[name=years]")
                        .attr("value"))
                .isEqualTo("3");
        jdbc.sql("update plan set closed_on = closed_on - 1200 where id = :plan")
                .param("plan", plan.planId())
                .update();
        String row = "[data-plan-id=" + plan.planId() + "]";
        assertThat(html(page("office@alpha", "/plans/retention")).select(row).attr("data-retention-over"))
                .isEqualTo("true");
        submit("office@alpha", "/plans/retention", "years", "");
        assertThat(html(page("office@alpha", "/plans/retention")).select(row).attr("data-retention-over"))
                .isEqualTo("false");
        for (String ill : new String[] {"0", "101", "-1", "ten", "99999999999999999999"}) {
            MvcResult refused = submit("office@alpha", "/plans/retention", "years", ill);
            assertThat(status(refused)).as(ill).isEqualTo(422);
            assertThat(html(refused).select("[name=years]").attr("value")).isEqualTo(ill);
        }
    }

    private int archive() throws Exception {
        return status(submit("office@alpha", "/plans/" + plan.planId() + "/archive"));
    }
}
