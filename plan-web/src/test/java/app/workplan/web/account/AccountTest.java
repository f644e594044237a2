package app.workplan.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Role;
import app.workplan.web.Fixtures;
import app.workplan.web.WebTestBase;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MvcResult;

class AccountTest extends WebTestBase {

    private static final String NEW = "another-Password-1";

    @Test
    void changesOwnPasswordAndEndsOtherSessionsOnly() throws Exception {
        String username = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        Visit here = visit();
        Visit elsewhere = visit();
        here.login(username, Fixtures.PASSWORD);
        elsewhere.login(username, Fixtures.PASSWORD);
        here.open("/account");
        MvcResult changed = change(here, Fixtures.PASSWORD, NEW, NEW);
        assertThat(status(changed)).isEqualTo(303);
        assertThat(html(here.open("/account")).select("[role=status]").text()).contains("密码已修改");
        assertThat(status(elsewhere.open("/account"))).isEqualTo(302);
        assertThat(status(visit().login(username, Fixtures.PASSWORD))).isEqualTo(422);
        assertThat(status(visit().login(username, NEW))).isEqualTo(303);
    }

    @Test
    void refusesAPasswordThatDoesNotFit() throws Exception {
        String username = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        Visit visit = visit();
        visit.login(username, Fixtures.PASSWORD);
        visit.open("/account");
        refused(change(visit, "wrong", NEW, NEW), "当前密码不对");
        refused(change(visit, Fixtures.PASSWORD, "short", "short"), "至少要 10 个字符");
        refused(change(visit, Fixtures.PASSWORD, NEW, NEW + "x"), "不一样");
        refused(change(visit, Fixtures.PASSWORD, username, username), "不能和账号相同");
        refused(change(visit, Fixtures.PASSWORD, "aaaaaaaaaaaa", "aaaaaaaaaaaa"), "字符太少");
        refused(change(visit, Fixtures.PASSWORD, Fixtures.PASSWORD, Fixtures.PASSWORD), "相同");
        refused(change(visit, Fixtures.PASSWORD, "长".repeat(25), "长".repeat(25)), "");
        assertThat(status(visit().login(username, Fixtures.PASSWORD))).isEqualTo(303);
    }

    @Test
    void endsTheSessionOfWhoeverGuessesThePassword() throws Exception {
        String username = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        Visit visit = visit();
        visit.login(username, Fixtures.PASSWORD);
        visit.open("/account");
        for (int attempt = 1; attempt < 5; attempt++) {
            refused(change(visit, "guess " + attempt, NEW, NEW), "当前密码不对");
        }
        assertThat(change(visit, "guess 5", NEW, NEW).getResponse().getRedirectedUrl())
                .isEqualTo("/login?ended");
        assertThat(status(visit.open("/account"))).isEqualTo(302);
        assertThat(status(visit().login(username, Fixtures.PASSWORD))).isEqualTo(422);
    }

    @Test
    void letsNobodyPastAOneTimePassword() throws Exception {
        String username = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        jdbc.sql("update user_account set must_change_password = true where username = :name")
                .param("name", username)
                .update();
        Visit visit = visit();
        visit.login(username, Fixtures.PASSWORD);
        assertThat(visit.open("/").getResponse().getRedirectedUrl()).isEqualTo("/account");
        assertThat(html(visit.open("/account")).text()).contains("一次性密码");
        MvcResult changed = change(visit, Fixtures.PASSWORD, NEW, NEW);
        assertThat(changed.getResponse().getRedirectedUrl()).isEqualTo("/");
        assertThat(visit.open("/").getResponse().getRedirectedUrl()).isEqualTo("/dashboard");
    }

    @Test
    void keepsPreferences() throws Exception {
        String username = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        Visit visit = visit();
        visit.login(username, Fixtures.PASSWORD);
        visit.open("/account");
        visit.submit("/account/preferences", "language", "en", "largePrint", "true");
        var page = html(visit.open("/account"));
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("html").attr("data-print")).isEqualTo("large");
        assertThat(page.select("[role=status]").text()).isEqualTo("Your settings are saved.");
        assertThat(status(visit.submit("/account/preferences", "language", "fr")))
                .isEqualTo(422);
    }

    private static MvcResult change(Visit visit, String current, String wanted, String repeated) throws Exception {
        return visit.submit("/account/password", "current", current, "wanted", wanted, "repeated", repeated);
    }

    private static void refused(MvcResult result, String words) throws Exception {
        assertThat(status(result)).isEqualTo(422);
        assertThat(html(result).select("[role=alert]").text()).contains(words);
    }
}
