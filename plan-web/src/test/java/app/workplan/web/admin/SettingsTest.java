package app.workplan.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.WebTestBase;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

/** What a bureau sets for the plans it makes from then on. */
class SettingsTest extends WebTestBase {

    @Test
    void readsBeforeTheFloodSeasonAsTheBureauSetsIt() throws Exception {
        Document form = html(page("admin@beta", "/admin/settings"));
        assertThat(form.select("#f-floodMonth").val()
                        + form.select("#f-floodDay").val())
                .isEqualTo("331");
        MvcResult none = flood("6", "31");
        assertThat(status(none)).isEqualTo(422);
        assertThat(html(none).select("#f-floodDayReal-error").text()).contains("没有这一天");
        assertThat(html(none).select("#f-floodDay").val()).isEqualTo("31");
        assertThat(status(flood("5", "31"))).isEqualTo(303);
        assertThat(dueOfFloodTask("office@beta")).isEqualTo("2026-05-31");
        assertThat(cycleOfLastPlan("beta")).isEqualTo("QUARTER");
        assertThat(html(page("office@beta", "/plans/new"))
                        .select("[name=reportCycle] option[selected], [name=reportCycle][checked]")
                        .val())
                .isEqualTo("QUARTER");
        assertThat(dueOfFloodTask("office@alpha")).isEqualTo("2026-03-31");
        assertThat(cycleOfLastPlan("alpha")).isEqualTo("MONTH");
        assertThat(html(page("auditor@beta", "/audit?kind=settings")).text()).contains("05-31");
        assertThat(status(flood("3", "31"))).isEqualTo(303);
    }

    private MvcResult flood(String month, String day) throws Exception {
        Document form = html(page("admin@beta", "/admin/settings"));
        return submit(
                "admin@beta",
                "/admin/settings",
                "version",
                form.select("main input[name=version]").val(),
                "nearDueWorkingDays",
                form.select("#f-nearDueWorkingDays").val(),
                "lagPoints",
                "15",
                "graceDays",
                "0",
                "floodMonth",
                month,
                "floodDay",
                day,
                "reportCycle",
                month.equals("5") ? "QUARTER" : "MONTH");
    }

    private String cycleOfLastPlan(String bureau) {
        return jdbc.sql("select report_cycle from plan where bureau_id = :bureau order by id desc limit 1")
                .param("bureau", fixtures.bureau(bureau))
                .query(String.class)
                .single();
    }

    private String dueOfFloodTask(String office) throws Exception {
        String text = "2026年工作要点" + fixtures.next() + "\n一、重点工作\n（一）抓好防汛。汛期前完成排查。\n";
        String review = submit(office, "/imports", "text", text).getResponse().getRedirectedUrl();
        submit(office, review + "/plan", "title", "Flood", "from", "2026-01-01", "to", "2026-12-31", "seen", "true");
        return jdbc.sql("""
                        select t.due_on::varchar from task t join plan p on p.id = t.plan_id
                        where p.bureau_id = (select bureau_id from user_account where username = :office)
                        order by t.id desc limit 1""").param("office", office).query(String.class).single();
    }
}
