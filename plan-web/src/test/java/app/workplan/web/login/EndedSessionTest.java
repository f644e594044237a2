package app.workplan.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.workplan.web.Fixtures;
import app.workplan.web.Plans;
import app.workplan.web.WebTestBase;
import app.workplan.web.support.ErrorPages;
import app.workplan.web.support.TypedFields;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 登录超时: a form whose session is gone loses nothing, tells nobody else, and leads back to its page. */
class EndedSessionTest extends WebTestBase {

    private static final String[] OURS = {"Origin", "http://workplan.test", "Host", "workplan.test"};

    private static MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    @Test
    void answersAFormOfOursWithAPageAndLeadsBackToItsPageAfterTheLogin() throws Exception {
        Plans.Small plan = fixtures.plans().ofAlpha();
        MvcResult ended = browser.perform(
                        from(post("/shares/" + plan.first() + "/entries"), OURS).param("text", "Half way"))
                .andReturn();
        assertThat(status(ended)).isEqualTo(401);
        Cookie session = ended.getResponse().getCookie("SESSION");
        assertThat(session).isNotNull();
        MvcResult page = browser.perform(get("/login").cookie(session)).andReturn();
        String token = html(page).select("meta[name=_csrf]").attr("content");
        MvcResult login = browser.perform(post("/login")
                        .cookie(session)
                        .param("_csrf", token)
                        .param("username", "head@alpha")
                        .param("password", Fixtures.PASSWORD))
                .andReturn();
        assertThat(login.getResponse().getRedirectedUrl()).isEqualTo("/shares/" + plan.first());
        assertThat(page("head@alpha", "/shares/" + plan.first()).getResponse().getRedirectedUrl())
                .isEqualTo("/tasks/" + plan.taskId() + "#act-" + plan.first());
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://evil.test, 303",
        "Sec-Fetch-Site, cross-site, 303",
        "Sec-Fetch-Site, same-origin, 401",
        "Origin, http://workplan.test, 401"
    })
    void showsTypedTextToOurOwnPagesOnly(String header, String value, int status) throws Exception {
        MvcResult answer = browser.perform(from(post("/my/entries"), "Host", "workplan.test", header, value)
                        .param("entries[0].text", "Secret plans"))
                .andReturn();
        assertThat(status(answer)).isEqualTo(status);
        if (status == 303) {
            assertThat(answer.getResponse().getRedirectedUrl()).startsWith("/login");
        }
    }

    @Test
    void neverShowsAPassword() {
        for (String address : new String[] {"/login", "/account/password", "/my/entries"}) {
            MockHttpServletRequest request = new MockHttpServletRequest("POST", address);
            request.addHeader("Sec-Fetch-Site", "same-origin");
            request.addParameter("password", "Correct-horse-9");
            request.addParameter("current", "Correct-horse-9");
            request.addParameter("_csrf", "token");
            request.addParameter("entries[2].text", "Typed");
            assertThat(TypedFields.of(request))
                    .as(address)
                    .isEqualTo(
                            address.equals("/my/entries")
                                    ? List.of(new TypedFields.Field("text", 3, "Typed"))
                                    : List.of());
        }
    }

    @Test
    void aTokenFromBeforeTheLastLoginIsRefusedWithTheWayBack() throws Exception {
        Visit visit = visit();
        visit.login("head@alpha", Fixtures.PASSWORD);
        MvcResult stale = browser.perform(from(post("/my/entries"), OURS)
                        .cookie(new Cookie("SESSION", visit.session()))
                        .header("Referer", "http://workplan.test/my")
                        .param("_csrf", "old")
                        .param("entries[0].text", "Half way"))
                .andReturn();
        assertThat(status(stale)).isEqualTo(403);
        assertThat(stale.getRequest().getAttribute(ErrorPages.STALE_FORM)).isEqualTo("/my");
    }

    @ParameterizedTest
    @CsvSource({
        "/my/entries, /my",
        "/my/entries?lang=en, /my?lang=en",
        "/tasks/7/suspension, /tasks/7",
        "/shares/7/entries, /shares/7",
        "/completions/7/return, /completions/7",
        "/imports/7/plan, /imports/7",
        "/imports, /imports/new",
        "/account/password, /account"
    })
    void theAddressOfAFormLeadsToItsPage(String address, String page) throws Exception {
        MvcResult answer = page("headoffice@alpha", address);
        assertThat(status(answer)).isEqualTo(303);
        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(page);
    }

    @Test
    void theSwitchOfTheLanguageKeepsTheQueryAndNeverPointsAtAPost() throws Exception {
        assertThat(html(page("office@alpha", "/tasks?light=OVERDUE&asOf=2026-01-31&a.b=1"))
                        .select("a[hreflang]")
                        .attr("href"))
                .startsWith("?light=OVERDUE&asOf=2026-01-31&lang=");
        MvcResult refused = submit("head@alpha", "/my/entries");
        assertThat(status(refused)).isEqualTo(422);
        assertThat(html(refused).select("a[hreflang]").attr("href")).startsWith("/my?lang=");
    }
}
