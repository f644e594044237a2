package app.workplan.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.workplan.web.login.TestLogin;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Base of page tests: the whole application, real PostgreSQL, and the people of {@link Fixtures}. {@link #page} and
 * {@link #submit} act as a user without the login form; {@link Visit} goes through it and carries the cookie.
 */
@WebTest
public abstract class WebTestBase {

    @Autowired
    protected MockMvc browser;

    @Autowired
    protected Fixtures fixtures;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private TestLogin login;

    @BeforeEach
    void people() {
        fixtures.ready();
    }

    /** GET as that user. */
    protected MvcResult page(String username, String address) throws Exception {
        return browser.perform(get(address).with(login.as(username)).accept("text/html"))
                .andReturn();
    }

    /** POST of a form as that user, with a CSRF token; fields are name, value, name, value. */
    protected MvcResult submit(String username, String address, String... fields) throws Exception {
        return browser.perform(withFields(post(address), fields)
                        .with(login.as(username))
                        .with(csrf()))
                .andReturn();
    }

    /** The rendered page. */
    protected static Document html(MvcResult result) throws UnsupportedEncodingException {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    protected static int status(MvcResult result) {
        return result.getResponse().getStatus();
    }

    /** A visitor with a cookie of their own. */
    protected Visit visit() {
        return new Visit();
    }

    private static MockHttpServletRequestBuilder withFields(MockHttpServletRequestBuilder request, String... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    /** One browser window: keeps the session cookie and the CSRF token of the last page. */
    protected final class Visit {

        private Cookie[] cookies = {};
        private String token = "";

        /** GET of a page. */
        public MvcResult open(String address) throws Exception {
            return send(get(address).accept("text/html"));
        }

        /** POST with the token of the last page. */
        public MvcResult submit(String address, String... fields) throws Exception {
            return send(withFields(post(address), fields).param("_csrf", token));
        }

        /** POST without any token. */
        public MvcResult submitWithoutToken(String address, String... fields) throws Exception {
            return send(withFields(post(address), fields));
        }

        /** Through the login form. */
        public MvcResult login(String username, String password) throws Exception {
            open("/login");
            return submit("/login", "username", username, "password", password);
        }

        /** The id of the session, as the cookie carries it. */
        public String session() {
            return cookies.length == 0 ? "" : cookies[0].getValue();
        }

        private MvcResult send(MockHttpServletRequestBuilder request) throws Exception {
            if (cookies.length > 0) {
                request.cookie(cookies);
            }
            MvcResult result = browser.perform(request).andReturn();
            MockHttpServletResponse response = result.getResponse();
            Cookie session = response.getCookie("SESSION");
            if (session != null) {
                cookies = new Cookie[] {session};
            }
            String fresh = Jsoup.parse(response.getContentAsString())
                    .select("meta[name=_csrf]")
                    .attr("content");
            if (!fresh.isEmpty()) {
                token = fresh;
            }
            return result;
        }
    }
}
