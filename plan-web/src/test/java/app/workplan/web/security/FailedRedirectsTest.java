package app.workplan.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.web.Fixtures;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What fails behind a page that leads on says that it failed, and leads nowhere: a database that fails over while a session is stored. */
@RunningServerTest
class FailedRedirectsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Fixtures fixtures;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String token(HttpResponse<String> page) {
        String token = Objects.requireNonNull(
                        Jsoup.parse(page.body()).select("input[name=_csrf]").first())
                .attr("value");
        return "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    @Test
    void anErrorAnswerHasNoLocation() throws Exception {
        fixtures.ready();
        String login = "username=head@alpha&password=" + Fixtures.PASSWORD + "&" + token(get("/login"));
        assertThat(post("/login", login).statusCode()).isIn(302, 303);
        assertThat(get("/my").statusCode()).isEqualTo(200);
        HttpResponse<String> leads = get("/account/password");
        assertThat(leads.statusCode()).isIn(302, 303);
        assertThat(leads.headers().firstValue("Location")).isPresent();
        jdbc.sql("""
                        create function no_session() returns trigger language plpgsql as $$
                        begin raise exception 'sessions cannot be stored'; end $$;
                        create trigger no_session before insert or update on spring_session for each row execute function no_session()
                        """).update();
        try {
            HttpResponse<String> failed = get("/account/password");
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.headers().firstValue("Location")).isEmpty();
            assertThat(failed.headers().firstValue("X-Request-Id")).isPresent();
        } finally {
            jdbc.sql("drop trigger no_session on spring_session; drop function no_session()")
                    .update();
        }
        assertThat(get("/account/password").headers().firstValue("Location")).isPresent();
    }
}
