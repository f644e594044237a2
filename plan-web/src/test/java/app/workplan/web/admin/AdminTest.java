package app.workplan.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.Fixtures;
import app.workplan.web.WebTestBase;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

class AdminTest extends WebTestBase {

    @Test
    void showsHowFarTheBureauIsSetUp() throws Exception {
        Document home = html(page("admin@alpha", "/admin"));
        assertThat(home.select("main").attr("data-page")).isEqualTo("admin");
        assertThat(home.select("[data-step]").eachAttr("data-step"))
                .containsExactly("departments", "people", "calendar", "hand-over");
        assertThat(home.select("[data-step=departments]").attr("data-done")).isEqualTo("true");
        assertThat(home.select("[data-department=A1]")).hasSize(1);
        assertThat(home.select("[data-department=B1]")).isEmpty();
        assertThat(home.select("[data-username='head@beta']")).isEmpty();
    }

    @Test
    void createsADepartmentAndKeepsWhatARefusedFormHeld() throws Exception {
        String name = "New " + fixtures.next();
        assertThat(status(submit(
                        "admin@alpha",
                        "/admin/departments",
                        "name",
                        name,
                        "kind",
                        "SECTION",
                        "aliases",
                        name + " a\n" + name + " b")))
                .isEqualTo(303);
        MvcResult again = submit(
                "admin@alpha", "/admin/departments", "name", name, "kind", "CENTRE", "aliases", "kept", "validTo", "");
        assertThat(status(again)).isEqualTo(422);
        Document page = html(again);
        assertThat(page.select("[role=alert]").text()).contains(name);
        assertThat(page.select("header nav a[aria-current]")).isNotEmpty();
        assertThat(page.select("#f-name").val()).isEqualTo(name);
        assertThat(page.select("#f-aliases").val()).isEqualTo("kept");
        assertThat(page.select("#f-kind option[selected]").val()).isEqualTo("CENTRE");
        assertThat(page.select("tr[data-department='" + name + "']").text()).contains(name + " a, " + name + " b");
        assertThat(status(submit("admin@alpha", "/admin/departments", "name", "", "kind", "X")))
                .isEqualTo(422);
    }

    @Test
    void showsTheOneTimePasswordOnceAndTheUserMustChangeIt() throws Exception {
        String username = "new" + fixtures.next();
        Visit admin = visit();
        admin.login("admin@alpha", Fixtures.PASSWORD);
        admin.open("/admin/users");
        MvcResult created = admin.submit(
                "/admin/users",
                "username",
                username,
                "displayName",
                "Somebody",
                "roles",
                "HEAD,OFFICE",
                "departmentIds",
                String.valueOf(fixtures.department("A1")));
        assertThat(status(created)).isEqualTo(303);
        String password = html(admin.open("/admin/users"))
                .select("[data-one-time-password]")
                .text();
        assertThat(password).hasSize(14);
        assertThat(html(admin.open("/admin/users")).select("[data-one-time-password]"))
                .isEmpty();

        Visit user = visit();
        user.login(username, password);
        assertThat(user.open("/").getResponse().getRedirectedUrl()).isEqualTo("/account");
    }

    @Test
    void keepsTheUserFormWhenARuleRefusesIt() throws Exception {
        Document page = html(submit(
                "admin@alpha", "/admin/users", "username", "head@alpha", "displayName", "Kept", "roles", "LEADER"));
        assertThat(page.select("[role=alert]").text()).contains("head@alpha");
        assertThat(page.select("#f-displayName").val()).isEqualTo("Kept");
        assertThat(page.select("#f-roles option[selected]").val()).isEqualTo("LEADER");
        MvcResult withoutDepartment = submit(
                "admin@alpha", "/admin/users", "username", "x" + fixtures.next(), "displayName", "X", "roles", "HEAD");
        assertThat(status(withoutDepartment)).isEqualTo(422);
        assertThat(html(withoutDepartment).select("#f-departmentIds-error").text())
                .isNotEmpty();
    }

    @Test
    void endsTheSessionOfALockedUserAtOnce() throws Exception {
        String username = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        Visit user = visit();
        user.login(username, Fixtures.PASSWORD);
        assertThat(status(user.open("/account"))).isEqualTo(200);
        submit("admin@alpha", "/admin/users/" + fixtures.userId(username) + "/lock");
        assertThat(user.open("/account").getResponse().getRedirectedUrl()).isEqualTo("/login?ended");
    }

    @Test
    void endsTheSessionWhenThePasswordIsReset() throws Exception {
        String username = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        Visit user = visit();
        user.login(username, Fixtures.PASSWORD);
        submit("admin@alpha", "/admin/users/" + fixtures.userId(username) + "/password");
        assertThat(status(user.open("/account"))).isEqualTo(302);
        assertThat(status(visit().login(username, Fixtures.PASSWORD))).isEqualTo(422);
    }

    @Test
    void refusesToLockOneself() throws Exception {
        MvcResult refused = submit("admin@alpha", "/admin/users/" + fixtures.userId("admin@alpha") + "/lock");
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).text()).contains("不能锁定自己");
        assertThat(status(visit().login("admin@alpha", Fixtures.PASSWORD))).isEqualTo(303);
    }

    @Test
    void opensABureauWithItsAdministratorOrNeither() throws Exception {
        String code = "gamma" + fixtures.next();
        String[] form = {
            "code", code, "name", "Bureau " + code, "shortName", code, "adminName", "A", "adminUsername", "admin@alpha"
        };
        MvcResult refused = submit("admin", "/admin/bureaus", form);
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("#f-code").val()).isEqualTo(code);
        assertThat(bureaus(code)).isZero();
        form[9] = "admin@" + code;
        assertThat(status(submit("admin", "/admin/bureaus", form))).isEqualTo(303);
        assertThat(bureaus(code)).isEqualTo(1);
    }

    private long bureaus(String code) {
        return jdbc.sql("select count(*) from bureau where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }
}
