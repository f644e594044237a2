package app.workplan.web.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.workplan.domain.shared.Role;
import app.workplan.web.ApiTokens;
import app.workplan.web.Fixtures;
import app.workplan.web.WebTestBase;
import java.time.LocalDate;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** 访问令牌: shown once, kept hashed, revoked by owner and administrator. */
@ExtendWith(OutputCaptureExtension.class)
class TokenPageTest extends WebTestBase {

    private static final String PAGE = "/account/tokens";

    private String nextMonth() {
        return LocalDate.parse(fixtures.plans().today()).plusDays(30).toString();
    }

    private int api(String secret) throws Exception {
        return browser.perform(get("/api/v1/plans").with(ApiTokens.with(secret)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void showsTheSecretOnceAndKeepsItsHashAlone(CapturedOutput output) throws Exception {
        String user = fixtures.somebody("alpha", Set.of(Role.OFFICE), Set.of());
        Visit visit = visit();
        visit.login(user, Fixtures.PASSWORD);
        visit.open(PAGE);
        assertThat(status(visit.submit(
                        PAGE,
                        "name",
                        "OA of the city",
                        "scopes",
                        "read:plans",
                        "scopes",
                        "import",
                        "expiresOn",
                        nextMonth())))
                .isEqualTo(303);
        Document made = html(visit.open(PAGE));
        String secret = made.select("[data-token-secret]").text();
        assertThat(secret).matches("wpt_[A-Za-z0-9_-]{43}");
        assertThat(made.select("[role=status]").text()).contains("令牌已新建");
        assertThat(made.select("[data-token-state=LIVE]").text())
                .contains("OA of the city", "read:plans", "import", "未使用");
        assertThat(html(visit.open(PAGE)).html()).doesNotContain(secret);
        assertThat(api(secret)).isEqualTo(200);
        assertThat(html(visit.open(PAGE)).select("[data-token-id]").text()).contains("127.0.0.1");

        assertThat(output.getAll()).doesNotContain(secret);
        String kept = jdbc.sql("""
                        select string_agg(secret_hash, ' ') || coalesce((select string_agg(concat_ws(' ', old_value, new_value), ' ')
                            from audit_entry where actor_id = t.user_id), '')
                        from api_token t where user_id = :user group by user_id""")
                .param("user", fixtures.userId(user))
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(secret, secret.substring(4)).contains("OA of the city");
    }

    @Test
    void aRevokedTokenOpensNothingFromThatMomentOn() throws Exception {
        String user = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        Visit visit = visit();
        visit.login(user, Fixtures.PASSWORD);
        for (String name : new String[] {"first", "second"}) {
            visit.open(PAGE);
            visit.submit(PAGE, "name", name, "scopes", "read:plans", "expiresOn", nextMonth());
        }
        Document page = html(visit.open(PAGE));
        String second = page.select("[data-token-secret]").text();
        String id = page.select("[data-token-id]:contains(second)").attr("data-token-id");
        assertThat(api(second)).isEqualTo(200);
        visit.submit(PAGE + "/" + id + "/revocation");
        assertThat(api(second)).isEqualTo(401);
        assertThat(html(visit.open(PAGE)).select("[data-token-state=REVOKED] form"))
                .isEmpty();

        Document ofBureau = html(page("admin@alpha", "/admin/tokens"));
        String first = ofBureau.select("[data-token-state=LIVE]:contains(" + user + ")")
                .attr("data-token-id");
        assertThat(first).isNotEmpty();
        assertThat(status(submit("admin@alpha", "/admin/tokens/" + first + "/revocation")))
                .isEqualTo(303);
        assertThat(html(page("admin@alpha", "/admin/tokens"))
                        .select("[data-token-id=" + first + "]")
                        .attr("data-token-state"))
                .isEqualTo("REVOKED");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'token.revoke' and entity_id in (?, ?)")
                        .params(Long.valueOf(id), Long.valueOf(first))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void everyIllFieldIsToldWithEverythingTypedKept() throws Exception {
        LocalDate today = LocalDate.parse(fixtures.plans().today());
        refused("请填写令牌的名称", "scopes", "import", "expiresOn", nextMonth());
        refused("请至少勾选一项权限", "name", "x", "scopes", "everything", "expiresOn", nextMonth());
        refused("请填写到期日", "name", "x", "scopes", "import");
        refused(
                "到期日已经过去",
                "name",
                "x",
                "scopes",
                "import",
                "expiresOn",
                today.minusDays(1).toString());
        refused(
                "一年以内",
                "name",
                "x",
                "scopes",
                "import",
                "expiresOn",
                today.plusDays(366).toString());
        Document kept =
                html(submit("office@alpha", PAGE, "name", "Kept name", "scopes", "import", "expiresOn", "soon"));
        assertThat(kept.select("[name=name]").val()).isEqualTo("Kept name");
        assertThat(kept.select("[name=scopes][checked]").eachAttr("value")).containsExactly("import");
    }

    private void refused(String words, String... fields) throws Exception {
        var answer = submit("office@alpha", PAGE, fields);
        assertThat(status(answer)).isEqualTo(422);
        assertThat(html(answer).select("[role=alert]").text()).contains(words);
    }
}
