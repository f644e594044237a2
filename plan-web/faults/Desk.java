import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser with somebody logged in, who follows no redirect by himself. */
final class Desk {

    private static final String PASSWORD = "Workplan-2026";

    private final String base;
    private final String user;
    private HttpClient client;
    private String csrf;

    Desk(String base, String user) {
        this.base = base;
        this.user = user;
    }

    /** @throws IOException when it did not come about, and has to be tried again */
    void logIn() throws IOException, InterruptedException {
        client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        csrf = tokenOf(get("/login"));
        HttpResponse<String> answer = post("/login", Map.of("username", user, "password", PASSWORD));
        if (answer.statusCode() != 303) {
            throw new IOException("log-in of " + user + " answered " + answer.statusCode());
        }
        csrf = tokenOf(get("/account"));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", csrf);
        String form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** What a program sends: with a token, and a key under which it is done once. */
    HttpResponse<String> postJson(String path, String token, String key, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** An access token, made on its page and read from it. */
    String makeToken() throws IOException, InterruptedException {
        HttpResponse<String> made = post(
                "/account/tokens",
                Map.of(
                        "name", "faults",
                        "scopes", "write:entries",
                        "expiresOn", LocalDate.now().plusDays(7).toString()));
        if (made.statusCode() != 303) {
            throw new IOException("making a token answered " + made.statusCode());
        }
        return find(get("/account/tokens").body(), "data-token-secret[^>]*>(wpt_[^<]+)<");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(45)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String tokenOf(HttpResponse<String> page) throws IOException {
        return find(page.body(), "name=\"_csrf\"[^>]*(?:value|content)=\"([^\"]+)\"");
    }

    private static String find(String page, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new IOException("no " + pattern + " on the page");
        }
        return matcher.group(1);
    }
}
