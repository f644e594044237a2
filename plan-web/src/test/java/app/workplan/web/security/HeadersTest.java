package app.workplan.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.workplan.web.Fixtures;
import app.workplan.web.WebTestBase;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;

class HeadersTest extends WebTestBase {

    @Test
    void sendsEverySecurityHeader() throws Exception {
        MockHttpServletResponse login =
                browser.perform(get("/login").secure(true)).andReturn().getResponse();
        assertThat(login.getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
        assertThat(login.getHeader("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(login.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(login.getHeader("Permissions-Policy")).contains("camera=()");
        assertThat(login.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(login.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(login.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(login.getHeader("Cache-Control")).contains("no-store");
        assertThat(login.getHeader("X-Request-Id")).matches("[2-9A-Z]{10}");
    }

    @Test
    void opensStaticFilesWithoutSession() throws Exception {
        MockHttpServletResponse css =
                browser.perform(get("/css/workplan.css")).andReturn().getResponse();
        assertThat(css.getStatus()).isEqualTo(200);
        assertThat(css.getCookie("SESSION")).isNull();
    }

    @Test
    void answersPartialUpdatesOfAnEndedSessionByLeavingForTheLoginPage() throws Exception {
        MockHttpServletResponse ended = browser.perform(get("/admin").header("HX-Request", "true"))
                .andReturn()
                .getResponse();
        assertThat(ended.getStatus()).isEqualTo(401);
        assertThat(ended.getHeader("HX-Redirect")).isEqualTo("/login");
    }

    @Test
    void knowsNoUnknownAddress() throws Exception {
        for (String username : new String[] {"office@alpha", "admin@alpha", "auditor@alpha"}) {
            assertThat(status(page(username, "/no-such-page"))).isEqualTo(404);
        }
        assertThat(status(page("admin@alpha", "/admin/no-such-page"))).isEqualTo(404);
    }

    @Test
    void readsChineseUntilTheReaderSwitches() throws Exception {
        MvcResult first =
                browser.perform(get("/login").header("Accept-Language", "en")).andReturn();
        assertThat(html(first).select("html").attr("lang")).isEqualTo("zh-CN");

        Visit visit = visit();
        visit.login("leader@beta", Fixtures.PASSWORD);
        assertThat(html(visit.open("/account?lang=en")).select("html").attr("lang"))
                .isEqualTo("en");
        assertThat(html(visit.open("/account")).select("h1").text()).isEqualTo("My account");
        Visit later = visit();
        later.login("leader@beta", Fixtures.PASSWORD);
        assertThat(html(later.open("/account")).select("html").attr("lang")).isEqualTo("en");
        later.open("/account?lang=zh-CN");
        assertThat(html(later.open("/account?lang=xx")).select("html").attr("lang"))
                .isEqualTo("zh-CN");
    }
}
