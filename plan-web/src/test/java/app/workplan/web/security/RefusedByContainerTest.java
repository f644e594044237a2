package app.workplan.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser never sends, byte by byte to the running server: our words and every header, whoever refuses it. */
@RunningServerTest
class RefusedByContainerTest {

    private static final String REST = " HTTP/1.1|Host: localhost|Connection: close||";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "GET /plans/%zz, 400",
        "GET /%, 400",
        "GET /login?x=%zz, 400",
        "GET /pl<a>ns, 400",
        "GET /login?a=|, 400",
        "GET /../../etc/passwd, 400",
        "GET /plans%2f1, 400",
        "GET /login%00, 400",
        "GET //login, 400",
        "GET /login;a=b, 400",
        "GET /META-INF/MANIFEST.MF, 404",
        "GET /css/none.css, 404",
        "TRACE /login, 405",
        "FOO /login, 400",
        "CONNECT /login, 501",
    })
    void anIllAddressOrMethod(String line, int status) throws Exception {
        assertOurs(send(line + REST.replace("|", "\r\n")), status);
    }

    /** A program reads JSON, whoever refuses it. */
    @ParameterizedTest
    @CsvSource({
        "GET /api/v1/plans/%zz, 400",
        "GET /api/v1/plans;a=b, 400",
        "GET /api/v1/plans?x=%zz, 400",
        "GET /api/v1/plans, 401",
        "TRACE /api/v1/plans, 405",
    })
    void aProgramReadsJson(String line, int status) throws Exception {
        String answer = send(line + REST.replace("|", "\r\n"));
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("content-type: application/problem+json", "content-security-policy:");
        assertThat(answer).contains("\"status\":" + status, "\"requestId\":\"").doesNotContain("<html", "Exception");
    }

    @Test
    void aHeaderThatIsTooLong() throws Exception {
        assertOurs(send("GET /login HTTP/1.1\r\nHost: localhost\r\nX-A: " + "a".repeat(17_000) + "\r\n\r\n"), 400);
        assertOurs(send("GET /login?" + "a".repeat(17_000) + REST.replace("|", "\r\n")), 400);
    }

    /** Nobody is logged in here, so the page that answers asks for that; the search itself: SearchPageTest. */
    @Test
    void aSearchOfAThousandChineseCharactersComesToItsPage() throws Exception {
        String answer = send("GET /search?q=" + "%E6%B1%9B".repeat(1_000) + REST.replace("|", "\r\n"));
        assertThat(answer).startsWith("HTTP/1.1 302 ").contains("/login");
    }

    @Test
    void noHttpAtAll() throws Exception {
        assertOurs(send("\u0001\u0002\u0003 hello\r\n\r\n"), 400);
        assertOurs(send("GET /login HTTP/3.0\r\nHost: localhost\r\n\r\n"), 505);
        assertOurs(send("GET /login HTTP/1.1\r\n\r\n"), 400);
        assertOurs(send("POST /login HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: foo\r\n\r\n"), 501);
    }

    @Test
    void aFormThatIsTooLong() throws Exception {
        int length = 18 * 1024 * 1024 + 10;
        String head = "POST /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n\r\n";
        String answer = send(head + "a=" + "b".repeat(length - 2));
        assertOurs(answer, 413);
        assertThat(answer).contains("20 MB");
    }

    /** It comes to the form, which shortens it; without the token of a form it is refused for that alone. */
    @Test
    void aFileNameOfThreeHundredCharactersIsNoFileThatIsTooLarge() throws Exception {
        String name = new String(
                ("\u957f".repeat(296) + ".pdf").getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/pdf\r\n\r\nx\r\n--b--\r\n";
        String answer = send("POST /shares/1/evidence HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body);
        assertThat(answer).doesNotStartWith("HTTP/1.1 413").doesNotContain("20 MB");
    }

    @Test
    void aFileThatIsMissingIsNoStyleSheet() throws Exception {
        assertThat(send("GET /css/none.css" + REST.replace("|", "\r\n")).toLowerCase(Locale.ROOT))
                .contains("content-type: text/html");
    }

    private static void assertOurs(String answer, int status) {
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        assertThat(head)
                .contains("content-security-policy: default-src 'self'")
                .contains("frame-ancestors 'none'")
                .contains("x-content-type-options: nosniff")
                .contains("x-frame-options: deny")
                .contains("referrer-policy: same-origin")
                .contains("permissions-policy: camera=()")
                .contains("cache-control: no-cache, no-store")
                .contains("content-type: text/html")
                .containsPattern("x-request-id: [2-9a-z]{10}")
                .doesNotContain("server:");
        String body = answer.substring(answer.indexOf("\r\n\r\n"));
        String id = answer.replaceAll("(?s).*X-Request-Id: (\\w{10}).*", "$1");
        assertThat(body).contains("\u7f16\u53f7 " + id).contains("role=\"alert\"");
        assertThat(body.toLowerCase(Locale.ROOT)).doesNotContain("tomcat", "http status", "exception", "at org.");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
