import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody who is logged in. */
final class Reader {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private static final String PASSWORD = "Workplan-2026";

    private final String base;
    private String token;

    Reader(int port, String username) throws Exception {
        base = "http://127.0.0.1:" + port;
        token = tokenOf("/login");
        post("/login", Map.of("username", username, "password", PASSWORD));
        token = tokenOf("/account");
    }

    private String tokenOf(String path) throws Exception {
        return find(get(path), "name=\"_csrf\"[^>]*(?:value|content)=\"([^\"]+)\"");
    }

    /** The header a load client sends to be this reader. */
    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .map(one -> one.getName() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    /** A token with which a program reads what this reader may read. */
    String bearer() throws Exception {
        String page = post("/account/tokens", Map.of(
                "name", "benchmark", "scopes", "read:plans", "expiresOn", LocalDate.now().plusDays(2).toString()));
        return "Bearer " + find(page, "(wpt_[A-Za-z0-9_-]{43})");
    }

    /** What stands in a form of this reader besides its fields. */
    String csrf() {
        return "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** Bytes of the answer as a browser gets it, compressed where the server does. */
    int transferred(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
    }

    byte[] download(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** Sends a file in a form of its own. */
    String upload(String path, byte[] file) throws Exception {
        String edge = "workplan-benchmark";
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        String head = "--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n--%s\r\n".formatted(edge, token, edge)
                + "Content-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\n";
        form.write(head.getBytes(StandardCharsets.UTF_8));
        form.write(file);
        form.write(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())));
    }

    /** The answer is a part of a page, as a script asks for it, but for the log-in and what belongs to the account. */
    String post(String path, Map<String, String> fields) throws Exception {
        String form = Stream.concat(fields.entrySet().stream(), Map.of("_csrf", token).entrySet().stream())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("HX-Request", path.equals("/login") || path.startsWith("/account/") ? "false" : "true")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/login") && answer.request().method().equals("POST")) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.uri());
        }
        return answer.body();
    }

    /** The first group of what the page holds. */
    static String find(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " on the page");
        }
        return matcher.group(1);
    }
}
