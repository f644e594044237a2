package app.workplan.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.workplan.domain.shared.Role;
import app.workplan.domain.token.TokenScope;
import app.workplan.web.ApiTokens;
import app.workplan.web.Fixtures;
import app.workplan.web.login.TestLogin;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets in, by what, and what everybody else is told. */
class ApiAccessTest extends ApiTestBase {

    private static final String PLANS = "/api/v1/plans";

    @Autowired
    TestLogin login;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void withoutATokenEvenWithASessionNobodyGetsIn() throws Exception {
        Visit visit = visit();
        visit.login("office@alpha", Fixtures.PASSWORD);
        Told told = ask(get(PLANS).cookie(new Cookie("SESSION", visit.session())));
        assertThat(told.refused(401)).isEqualTo("token-missing");
        assertThat(told.response().getHeader("WWW-Authenticate")).isEqualTo("Bearer realm=\"workplan\"");
        assertThat(ask(get(PLANS).with(login.as("office@alpha"))).refused(401)).isEqualTo("token-missing");
        assertThat(ask(get(PLANS).header("Authorization", "Basic b2ZmaWNlOng=")).refused(401))
                .isEqualTo("token-missing");
        // an address that does not exist is told to nobody without a token
        assertThat(ask(get("/api/v1/none")).refused(401)).isEqualTo("token-missing");
    }

    @Test
    void noAnswerMakesASession() throws Exception {
        assertThat(read(secret("office@alpha"), PLANS).response().getCookie("SESSION"))
                .isNull();
        assertThat(ask(get(PLANS)).response().getCookie("SESSION")).isNull();
    }

    @Test
    void aTokenOpensNoPage() throws Exception {
        int status = browser.perform(get("/plans").accept("text/html").with(ApiTokens.with(secret("office@alpha"))))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isEqualTo(302);
    }

    @Test
    void eachEndOfATokenHasItsCode() throws Exception {
        String user = fixtures.somebody("alpha", Set.of(Role.LEADER), Set.of());
        long id = fixtures.userId(user);
        String secret = secret(user);
        read(secret, PLANS).good(200);

        jdbc.sql("update user_account set must_change_password = true where id = ?")
                .param(id)
                .update();
        assertThat(read(secret, PLANS).refused(403)).isEqualTo("password-to-change");
        jdbc.sql("update user_account set must_change_password = false, enabled = false where id = ?")
                .param(id)
                .update();
        assertThat(wrong(secret).refused(401)).isEqualTo("owner-locked");
        jdbc.sql("update user_account set enabled = true where id = ?")
                .param(id)
                .update();
        jdbc.sql("update user_role set role = 'OFFICE' where user_id = ?")
                .param(id)
                .update();
        assertThat(wrong(secret).refused(401)).isEqualTo("role-changed");
        jdbc.sql("update user_role set role = 'LEADER' where user_id = ?")
                .param(id)
                .update();
        read(secret, PLANS).good(200);

        jdbc.sql(
                        "update api_token set created_at = created_at - interval '100 days', expires_on = expires_on - 100 where user_id = ?")
                .param(id)
                .update();
        assertThat(wrong(secret).refused(401)).isEqualTo("token-expired");
        jdbc.sql("update api_token set revoked_at = created_at where user_id = ?")
                .param(id)
                .update();
        Told revoked = wrong(secret);
        assertThat(revoked.refused(401)).isEqualTo("token-revoked");
        assertThat(revoked.response().getHeader("WWW-Authenticate")).contains("invalid_token");
        assertThat(wrong("wpt_" + "A".repeat(43)).refused(401)).isEqualTo("token-unknown");
        assertThat(wrong("nonsense").refused(401)).isEqualTo("token-unknown");
    }

    private Told wrong(String secret) throws Exception {
        return ask(get(PLANS).with(ApiTokens.with(secret)).with(request -> {
            request.setRemoteAddr("192.0.2.1");
            return request;
        }));
    }

    @Test
    void aTokenIsGoodForItsScopesOnly() throws Exception {
        String reads = tokens.make("head@alpha", TokenScope.READ).secret();
        String writes = tokens.make("head@alpha", TokenScope.WRITE_ENTRIES).secret();
        long share = fixtures.plans().ofAlpha().first();
        Told told = send(reads, "/api/v1/shares/" + share + "/entries", "{\"percent\":10,\"text\":\"On\"}");
        assertThat(told.refused(403)).isEqualTo("scope-missing");
        assertThat(told.body().get("detail").asString()).contains("write:entries");
        assertThat(count("select count(*) from progress_entry where share_id = ?", share))
                .isZero();
        assertThat(read(writes, PLANS).refused(403)).isEqualTo("scope-missing");
        send(writes, "/api/v1/shares/" + share + "/entries", "{\"percent\":10,\"text\":\"On\"}")
                .good(201);
    }

    /** The right of the owner is asked too: a scope adds nothing to it. */
    @Test
    void aScopeAddsNothingToWhatItsOwnerMay() throws Exception {
        String leader = secret("leader@alpha");
        long share = fixtures.plans().ofAlpha().first();
        assertThat(send(leader, "/api/v1/shares/" + share + "/entries", "{\"percent\":10,\"text\":\"On\"}")
                        .refused(403))
                .isEqualTo("forbidden");
        assertThat(send(leader, "/api/v1/imports", "{\"text\":\"x\"}").refused(403))
                .isEqualTo("forbidden");
        long foreign = fixtures.plans().ofBeta().taskId();
        assertThat(read(leader, "/api/v1/tasks/{id}", foreign).refused(404)).isEqualTo("not-found");
    }

    @Test
    void everyAddressSaysWhichScopeItNeeds() {
        assertThat(mappings.getHandlerMethods().entrySet())
                .filteredOn(one -> one.getValue().getBeanType().getPackageName().startsWith("app.workplan.web.api"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.getValue().getMethodAnnotation(Needs.class))
                        .as(one.getKey().toString())
                        .isNotNull());
    }

    @Test
    void whateverIsAskedWrongIsAnsweredAsAProblem() throws Exception {
        String secret = secret("office@alpha");
        assertThat(read(secret, "/api/v1/none").refused(404)).isEqualTo("not-found");
        assertThat(read(secret, "/api/v2/plans").refused(404)).isEqualTo("not-found");
        assertThat(read(secret, "/api/v1/plans/x").refused(404)).isEqualTo("not-found");
        Told method = ask(delete(PLANS).with(ApiTokens.with(secret)));
        assertThat(method.refused(405)).isEqualTo("method");
        assertThat(method.response().getHeader("Allow")).contains("GET");
        assertThat(ask(get(PLANS).accept("text/csv").with(ApiTokens.with(secret)))
                        .refused(406))
                .isEqualTo("not-acceptable");
        String entries = "/api/v1/shares/" + fixtures.plans().ofAlpha().first() + "/entries";
        assertThat(ask(post(entries).contentType("text/plain").content("x").with(ApiTokens.with(secret)))
                        .refused(415))
                .isEqualTo("media-type");
        assertThat(send(secret, entries, "{\"percent\":").refused(400)).isEqualTo("unreadable");
        assertThat(send(secret, entries, "[]").refused(400)).isEqualTo("unreadable");
        assertThat(send(secret, entries, "").refused(400)).isEqualTo("unreadable");
        Told misspelt = send(secret, entries, "{\"percent\":10,\"txt\":\"On\"}");
        assertThat(misspelt.refused(400)).isEqualTo("unreadable");
        assertThat(misspelt.body().get("errors").get(0).get("field").asString()).isEqualTo("txt");
        assertThat(send(secret, entries, "{\"percent\":10.5,\"text\":\"On\"}").refused(400))
                .isEqualTo("unreadable");
        assertThat(send(secret, entries, "{\"text\":\"" + "x".repeat(300_000) + "\"}")
                        .refused(413))
                .isEqualTo("too-large");
        assertThat(read(secret, PLANS + "?asOff=2026-01-01").refused(400)).isEqualTo("parameter");
        assertThat(read(secret, PLANS + "?limit=101").refused(400)).isEqualTo("parameter");
    }

    @Test
    void rulesOfTheBureauAreToldFieldByField() throws Exception {
        String entries = "/api/v1/shares/" + fixtures.plans().ofAlpha().first() + "/entries";
        Told told = send(secret("head@alpha"), entries, "{\"percent\":100,\"text\":\"\"}");
        assertThat(told.refused(422)).startsWith("entry.");
        assertThat(told.body().get("errors").findValuesAsString("field")).contains("percent", "text");
        assertThat(told.body().get("errors").get(0).get("message").asString()).isNotBlank();
    }

    @Test
    void answersInTheLanguageAsked() throws Exception {
        assertThat(ask(get(PLANS)).body().get("detail").asString()).contains("访问令牌");
        assertThat(ask(get(PLANS).header("Accept-Language", "en-GB,zh;q=0.5"))
                        .body()
                        .get("detail")
                        .asString())
                .contains("access token");
        assertThat(ask(get(PLANS + "?lang=en")).body().get("detail").asString()).contains("access token");
        assertThat(ask(get(PLANS).header("Accept-Language", "fr"))
                        .body()
                        .get("detail")
                        .asString())
                .contains("访问令牌");
    }

    /** Control characters nobody types are left out, as on the pages; the database takes no NUL. */
    @Test
    void leavesOutControlCharacters() throws Exception {
        long share = fixtures.plans().ofAlpha().first();
        long entry = send(
                        secret("head@alpha"),
                        "/api/v1/shares/" + share + "/entries",
                        "{\"percent\":10,\"text\":\"On\\u0000 and\"}")
                .good(201)
                .get("entryId")
                .asLong();
        assertThat(jdbc.sql("select text from progress_entry where id = ?")
                        .param(entry)
                        .query(String.class)
                        .single())
                .isEqualTo("On and");
    }
}
