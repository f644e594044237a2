package app.workplan.web.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.PlanRows;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.MvcResult;

/**
 * A bureau of its own with a plan of 2024 that was never closed: 2024-1 of Mines and 2024-2 of Floods are overdue whatever the day, 2024-3
 * of Mines is done.
 */
abstract class SupervisionTestBase extends WebTestBase {

    String bureau = "";
    long mines;
    long floods;
    String head = "";
    String head2 = "";
    PlanRows plan;

    @BeforeEach
    void overdue() {
        bureau = fixtures.emptyBureau();
        mines = fixtures.newDepartment(bureau, "Mines");
        floods = fixtures.newDepartment(bureau, "Floods");
        head = fixtures.somebody(bureau, Set.of(Role.HEAD), Set.of(mines));
        head2 = fixtures.somebody(bureau, Set.of(Role.HEAD), Set.of(floods));
        plan = PlanRows.issued(
                        jdbc,
                        fixtures.bureau(bureau),
                        LocalDate.parse("2024-01-01"),
                        LocalDate.parse("2024-12-31"),
                        LocalDate.parse("2024-02-19"))
                .task("2024-1", "2024-06-30", "STAFF", null)
                .share("2024-1", mines, "LEAD")
                .reported("2024-1", mines, 50, "2024-08-31", "2024-08-20")
                .task("2024-2", "2024-09-30", "STAFF", null)
                .share("2024-2", floods, "LEAD")
                .task("2024-3", "2024-12-31", "DEFAULT", null)
                .share("2024-3", mines, "LEAD")
                .done("2024-3", mines, "2024-05-10");
    }

    String office() {
        return "office@" + bureau;
    }

    String leader() {
        return "leader@" + bureau;
    }

    long share(String code) {
        return jdbc.sql(
                        "select s.id from share s join task t on t.id = s.task_id where t.plan_id = :plan and t.code = :code")
                .param("plan", plan.planId())
                .param("code", code)
                .query(Long.class)
                .single();
    }

    MvcResult issue(String code, String colour, String demand) throws Exception {
        return submit(
                office(),
                "/supervision",
                "shareId",
                "" + share(code),
                "colour",
                colour,
                "demand",
                demand,
                "replyBy",
                fixtures.plans().today());
    }

    /** An issued letter; its id. */
    long issued(String code, String colour) throws Exception {
        MvcResult sent = issue(code, colour, "Finish it\nSay why it is late");
        assertThat(status(sent)).isEqualTo(303);
        String address = sent.getResponse().getRedirectedUrl();
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    Document read(String who, String address) throws Exception {
        MvcResult answer = page(who, address);
        assertThat(status(answer)).as(who + " " + address).isEqualTo(200);
        return html(answer);
    }

    static String path(long id) {
        return "/supervision/" + id;
    }
}
