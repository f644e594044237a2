package app.workplan.web.handover;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.MvcResult;

/** A bureau of its own with two departments: Mines, led by the one who leaves, and Floods, led by the successor. */
abstract class HandoverTestBase extends WebTestBase {

    protected String bureau = "";
    protected long mines;
    protected long floods;
    protected String leaver = "";
    protected String successor = "";

    @BeforeEach
    void aHeadLeaves() {
        bureau = fixtures.emptyBureau();
        mines = fixtures.newDepartment(bureau, "Mines");
        floods = fixtures.newDepartment(bureau, "Floods");
        leaver = head(mines);
        successor = head(floods);
    }

    protected String head(Long... departments) {
        return fixtures.somebody(bureau, Set.of(Role.HEAD), Set.of(departments));
    }

    protected String office() {
        return "office@" + bureau;
    }

    protected String admin() {
        return "admin@" + bureau;
    }

    protected LocalDate today() {
        return LocalDate.parse(fixtures.plans().today());
    }

    /** Opened by the leaver for today, all departments given. */
    protected long opened(String to, Long... departments) throws Exception {
        MvcResult sent = open(leaver, leaver, to, today().toString(), departments);
        assertThat(status(sent)).isEqualTo(303);
        String address = sent.getResponse().getRedirectedUrl();
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    protected MvcResult open(String by, String whose, String to, String day, Long... departments) throws Exception {
        List<String> fields = new ArrayList<>(
                List.of("successorId", "" + fixtures.userId(to), "effectiveOn", day, "note", "Keys are in the safe"));
        for (Long department : departments) {
            fields.addAll(List.of("departmentIds", "" + department));
        }
        return submit(by, "/handovers?leaver=" + fixtures.userId(whose), fields.toArray(String[]::new));
    }

    protected MvcResult signLeaver(String by, long id, String... fields) throws Exception {
        return submit(by, "/handovers/" + id + "/leaver-signature", fields);
    }

    protected MvcResult signSuccessor(String by, long id) throws Exception {
        return submit(by, "/handovers/" + id + "/successor-signature");
    }

    protected Document read(String by, long id) throws Exception {
        MvcResult answer = page(by, "/handovers/" + id);
        assertThat(status(answer)).isEqualTo(200);
        return html(answer);
    }

    protected List<String> departmentsOf(String username) {
        return jdbc.sql("""
                        select d.name from user_department ud join department d on d.id = ud.department_id
                        join user_account u on u.id = ud.user_id where u.username = :name order by d.name""").param("name", username).query(String.class).list();
    }

    protected List<String> rolesOf(String username) {
        return jdbc.sql("""
                        select r.role from user_role r join user_account u on u.id = r.user_id
                        where u.username = :name order by r.role""").param("name", username).query(String.class).list();
    }

    protected long signatures(long id) {
        return jdbc.sql("select num_nonnulls(leaver_signed_at, successor_signed_at) from handover where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    protected static String nameOf(String username) {
        return username.substring(0, username.indexOf('@'));
    }
}
