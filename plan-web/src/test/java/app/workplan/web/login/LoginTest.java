package app.workplan.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.Fixtures;
import app.workplan.web.WebTestBase;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MvcResult;

class LoginTest extends WebTestBase {

    @ParameterizedTest
    @CsvSource({
        "office@alpha, /reviews",
        "headoffice@alpha, /reviews",
        "head@alpha, /my",
        "staff@alpha, /my",
        "leader@alpha, /dashboard",
        "admin@alpha, /admin",
        "auditor@alpha, /audit"
    })
    void sendsEachRoleHome(String username, String home) throws Exception {
        Visit visit = visit();
        MvcResult login = visit.login(username, Fixtures.PASSWORD);
        assertThat(status(login)).isEqualTo(303);
        assertThat(login.getResponse().getRedirectedUrl()).isEqualTo("/");
        assertThat(visit.open("/").getResponse().getRedirectedUrl()).isEqualTo(home);
    }

    @Test
    void changesSessionIdAndTokenOnLogin() throws Exception {
        Visit visit = visit();
        visit.open("/login");
        String before = visit.session();
        visit.login("admin@alpha", Fixtures.PASSWORD);
        assertThat(before).isNotEmpty();
        assertThat(visit.session()).isNotEqualTo(before);
    }

    @Test
    void saysTheSameForWrongPasswordAndUnknownUser() throws Exception {
        String known = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        for (String username : new String[] {known, "nobody"}) {
            MvcResult refused = visit().login(username, "wrong password");
            assertThat(status(refused)).isEqualTo(422);
            assertThat(html(refused).select("[role=alert]").text()).startsWith("账号或密码不对");
            assertThat(html(refused).select("#f-username").val()).isEqualTo(username);
            assertThat(html(refused).select("#f-password").val()).isEmpty();
        }
    }

    @Test
    void locksAfterFiveWrongPasswordsUntilUnlocked() throws Exception {
        String username = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        for (int i = 1; i <= 4; i++) {
            assertThat(html(visit().login(username, "wrong"))
                            .select("[role=alert]")
                            .text())
                    .contains("账号或密码不对");
        }
        assertThat(html(visit().login(username, "wrong")).select("[role=alert]").text())
                .contains("15 分钟");
        MvcResult right = visit().login(username, Fixtures.PASSWORD);
        assertThat(status(right)).isEqualTo(422);
        assertThat(html(right).select("[role=alert]").text()).contains("15 分钟");

        submit("admin@alpha", "/admin/users/" + fixtures.userId(username) + "/unlock");
        assertThat(status(visit().login(username, Fixtures.PASSWORD))).isEqualTo(303);
    }

    @Test
    void lockEndsAfterFifteenMinutes() throws Exception {
        String username = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        for (int i = 1; i <= 5; i++) {
            visit().login(username, "wrong");
        }
        jdbc.sql("update user_account set locked_until = locked_until - interval '15 minutes' where username = :name")
                .param("name", username)
                .update();
        assertThat(status(visit().login(username, Fixtures.PASSWORD))).isEqualTo(303);
    }

    @Test
    void tellsOfADisabledAccountOnlyForTheRightPassword() throws Exception {
        String username = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        submit("admin@alpha", "/admin/users/" + fixtures.userId(username) + "/lock");
        assertThat(html(visit().login(username, "wrong")).select("[role=alert]").text())
                .contains("账号或密码不对");
        assertThat(html(visit().login(username, Fixtures.PASSWORD))
                        .select("[role=alert]")
                        .text())
                .contains("已被管理员锁定");
    }

    @Test
    void goesOnToThePageAskedForAndToNoOtherHost() throws Exception {
        Visit visit = visit();
        visit.open("/admin/users?sort=name");
        assertThat(visit.login("admin@alpha", Fixtures.PASSWORD).getResponse().getRedirectedUrl())
                .isEqualTo("/admin/users?sort=name");
        Visit forged = visit();
        forged.open("//evil.example/admin");
        assertThat(forged.login("admin@alpha", Fixtures.PASSWORD).getResponse().getRedirectedUrl())
                .startsWith("/")
                .doesNotStartWith("//");
    }

    @Test
    void endsTheSessionOnLogout() throws Exception {
        Visit visit = visit();
        visit.login("admin@alpha", Fixtures.PASSWORD);
        visit.open("/admin");
        MvcResult out = visit.submit("/logout");
        assertThat(status(out)).isEqualTo(303);
        assertThat(out.getResponse().getRedirectedUrl()).isEqualTo("/login?out");
        assertThat(status(visit.open("/admin"))).isEqualTo(302);
    }

    @Test
    void refusesAPostWithoutToken() throws Exception {
        Visit visit = visit();
        visit.login("admin@alpha", Fixtures.PASSWORD);
        assertThat(status(visit.submitWithoutToken("/admin/departments", "name", "forged")))
                .isEqualTo(403);
    }

    @Test
    void showsAnOverlongPasswordTheSameRefusal() throws Exception {
        MvcResult refused = visit().login("admin@alpha", "x".repeat(5000));
        assertThat(status(refused)).isEqualTo(422);
    }
}
