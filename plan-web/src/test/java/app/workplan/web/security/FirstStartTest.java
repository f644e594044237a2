package app.workplan.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.workplan.WorkplanApplication;
import app.workplan.db.TestDatabase;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The first start on an empty production database, over real HTTP; and the start that is refused. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest {

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String host = "";
    private String token = "";

    @Test
    void leadsFromTheOneTimePasswordToTheFirstBureauAndRefusesDemoAccounts(CapturedOutput console) throws Exception {
        TestDatabase database = TestDatabase.migrated();
        try (ConfigurableApplicationContext running = start(database)) {
            host = "http://localhost:" + running.getEnvironment().getProperty("local.server.port");
            Matcher told = Pattern.compile(": admin / (\\w{14})").matcher(console.getOut());
            assertThat(told.find()).isTrue();
            String password = told.group(1);

            get("/admin");
            HttpResponse<String> login = post("/login", "username", "admin", "password", password);
            assertThat(login.headers().firstValue("location")).hasValue("/admin");
            assertThat(get("/admin").uri().getPath()).isEqualTo("/account");
            post("/account/password", "current", password, "wanted", "Long-enough-1", "repeated", "Long-enough-1");
            HttpResponse<String> setUp = get("/");
            assertThat(setUp.uri().getPath()).isEqualTo("/admin/bureaus");
            assertThat(setUp.body()).contains("data-form=\"create-bureau\"");

            setUpABureau();

            HttpResponse<String> forbidden = get("/audit");
            assertThat(forbidden.statusCode()).isEqualTo(403);
            assertThat(Jsoup.parse(forbidden.body()).select(".rid").text())
                    .contains(forbidden.headers().firstValue("x-request-id").orElseThrow());
            HttpResponse<String> unknown = get("/nowhere");
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(Jsoup.parse(unknown.body()).select("main").attr("data-page"))
                    .isEqualTo("error");
        }
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("update user_account set demo = true");
        }
        assertThatThrownBy(() -> start(database).close()).isNotNull();
        assertThat(console.getOut()).contains("This database holds the demonstration's accounts");
        assertThat(console.getOut()).doesNotContain("\tat app.workplan");
    }

    /** From the first administrator to the office that sees an empty list of plans; back to where it began. */
    private void setUpABureau() throws Exception {
        post(
                "/admin/bureaus",
                "name",
                "North bureau",
                "shortName",
                "North",
                "code",
                "north",
                "adminUsername",
                "admin@north",
                "adminName",
                "Admin");
        String ofAdmin = oneTime("/admin/bureaus");
        post("/logout");
        firstLogin("admin@north", ofAdmin);
        assertThat(done()).containsExactly("false", "false", "true", "false");
        post("/admin/departments", "name", "Office", "kind", "SECTION");
        post("/admin/departments", "name", "Mines", "kind", "SECTION");
        assertThat(done()).containsExactly("true", "false", "true", "false");
        post("/admin/users", "username", "office@north", "displayName", "Office", "roles", "OFFICE");
        String ofOffice = oneTime("/admin/users");
        assertThat(done()).containsExactly("true", "true", "true", "false");
        assertThat(get("/admin/calendar").body()).contains("data-kind=\"HOLIDAY\"");
        post("/logout");
        firstLogin("office@north", ofOffice);
        HttpResponse<String> plans = get("/plans");
        assertThat(Jsoup.parse(plans.body()).select(".wp-empty a.btn").eachAttr("href"))
                .containsExactly("/imports/new");
        post("/logout");
        get("/login");
        post("/login", "username", "admin@north", "password", "Long-enough-2");
        assertThat(done()).containsExactly("true", "true", "true", "true");
    }

    private void firstLogin(String username, String password) throws Exception {
        get("/login");
        post("/login", "username", username, "password", password);
        assertThat(get("/").uri().getPath()).isEqualTo("/account");
        post("/account/password", "current", password, "wanted", "Long-enough-2", "repeated", "Long-enough-2");
        get("/account");
    }

    private String oneTime(String address) throws Exception {
        String told = Jsoup.parse(get(address).body())
                .select("[data-one-time-password]")
                .text();
        assertThat(told).hasSize(14);
        assertThat(get(address).body()).doesNotContain("data-one-time-password");
        return told;
    }

    /** The steps of the checklist, done or not. */
    private List<String> done() throws Exception {
        return Jsoup.parse(get("/admin").body()).select("[data-step]").eachAttr("data-done");
    }

    private static ConfigurableApplicationContext start(TestDatabase database) {
        return new SpringApplicationBuilder(WorkplanApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password());
    }

    /** A page, at the end of its redirects. */
    private HttpResponse<String> get(String address) throws Exception {
        HttpResponse<String> response = browser.send(request(address).build(), HttpResponse.BodyHandlers.ofString());
        for (int i = 0; i < 5 && response.statusCode() / 100 == 3; i++) {
            String next = response.headers().firstValue("location").orElseThrow();
            URI to = response.uri().resolve(next);
            response = browser.send(
                    HttpRequest.newBuilder(to).header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString());
        }
        String fresh = Jsoup.parse(response.body()).select("meta[name=_csrf]").attr("content");
        token = fresh.isEmpty() ? token : fresh;
        return response;
    }

    private HttpResponse<String> post(String address, String... fields) throws Exception {
        StringBuilder body = new StringBuilder("_csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return browser.send(
                request(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(host + address)).header("Accept", "text/html");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
