package app.workplan.service.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.ServiceTest;
import app.workplan.service.shared.BusinessClock;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 推送 to a receiver that is there, down, slow, in error, or points elsewhere. */
@ServiceTest
class WebhookPostTest {

    private static final Instant NOW = Instant.parse("2025-03-03T02:00:00Z");
    private static final String SECRET = "wps_test";
    private static final String BODY = "{\"event\":\"task.done\",\"taskTitle\":\"检查\"}";

    /** What came to the receiver. */
    private record Received(String path, String signature, String event, String delivery, String body) {}

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebhookOutbox outbox;

    @Autowired
    WebhookService service;

    @Autowired
    BusinessClock clock;

    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private int port;
    private long bureau;

    @BeforeEach
    void aReceiver() throws IOException {
        jdbc.sql("delete from webhook_delivery").update();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        port = server.getAddress().getPort();
        server.createContext("/", this::answer);
        server.start();
        String code = UUID.randomUUID().toString().substring(0, 8);
        bureau = jdbc.sql("""
                        insert into bureau (id, code, name, short_name, created_at)
                        values (nextval('entity_seq'), :code, :code, :code, now()) returning id
                        """).param("code", code).query(Long.class).single();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        received.add(new Received(
                path,
                exchange.getRequestHeaders().getFirst("X-Workplan-Signature"),
                exchange.getRequestHeaders().getFirst("X-Workplan-Event"),
                exchange.getRequestHeaders().getFirst("X-Workplan-Delivery"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try {
            if (path.equals("/slow")) {
                Thread.sleep(3_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (path.equals("/elsewhere")) {
            exchange.getResponseHeaders().add("Location", "http://localhost:" + port + "/secret");
            exchange.sendResponseHeaders(302, -1);
        } else if (path.equals("/endless")) {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[1 << 20];
            for (int i = 0; i < 1_000; i++) {
                // until the other side hangs up
                exchange.getResponseBody().write(much);
            }
        } else {
            exchange.sendResponseHeaders(path.equals("/broken") ? 500 : 204, -1);
        }
        exchange.close();
    }

    private WebhookPost post(boolean inside) {
        WebhookSwitch open = new WebhookSwitch(List.of("localhost:" + port, "localhost:" + downPort()), true, inside);
        return new WebhookPost(outbox, open, clock, Duration.ofSeconds(1));
    }

    private int downPort;

    private int downPort() {
        if (downPort == 0) {
            try (ServerSocket free = new ServerSocket(0)) {
                downPort = free.getLocalPort();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return downPort;
    }

    private long waiting(String url) {
        long webhook = jdbc.sql("""
                        insert into webhook (id, bureau_id, url, secret, created_at)
                        values (nextval('entity_seq'), :bureau, :url, :secret, now()) returning id
                        """)
                .param("bureau", bureau)
                .param("url", url)
                .param("secret", SECRET)
                .query(Long.class)
                .single();
        return waiting(webhook);
    }

    private long waiting(long webhook) {
        return jdbc.sql("""
                        insert into webhook_delivery (bureau_id, webhook_id, event, plan_id, task_id, payload, next_at, created_at)
                        values (:bureau, :webhook, 'TASK_DONE', 1, 2, :payload, '2025-03-03T02:00:00Z', '2025-03-03T02:00:00Z') returning id
                        """)
                .param("bureau", bureau)
                .param("webhook", webhook)
                .param("payload", BODY)
                .query(Long.class)
                .single();
    }

    private int sendAt(WebhookPost post, Instant at) {
        int[] sent = new int[1];
        clock.runAt(at, () -> sent[0] = post.sendWaiting());
        return sent[0];
    }

    private String standing(long delivery) {
        return jdbc.sql("select concat_ws(' ', state, attempts, failure, status) from webhook_delivery where id = ?")
                .param(delivery)
                .query(String.class)
                .single();
    }

    @Test
    void deliversOnceAndSignedSoThatTheReceiverCanTell() throws Exception {
        long delivery = waiting("http://localhost:" + port + "/good");
        assertThat(sendAt(post(true), NOW)).isEqualTo(1);
        assertThat(sendAt(post(true), NOW.plusSeconds(60))).isZero();
        assertThat(standing(delivery)).isEqualTo("SENT 1 204");
        assertThat(received).hasSize(1);
        Received one = received.get(0);
        assertThat(one.body()).isEqualTo(BODY);
        assertThat(one.event()).isEqualTo("task.done");
        assertThat(one.delivery()).isEqualTo(String.valueOf(delivery));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String expected = HexFormat.of()
                .formatHex(mac.doFinal((NOW.getEpochSecond() + "." + BODY).getBytes(StandardCharsets.UTF_8)));
        assertThat(one.signature()).isEqualTo("t=" + NOW.getEpochSecond() + ",v1=" + expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/slow, WAITING 1 TIMEOUT",
        "/broken, WAITING 1 STATUS 500",
        "/elsewhere, WAITING 1 REDIRECT 302",
        "/endless, SENT 1 200",
    })
    void takesWhateverAReceiverDoes(String path, String standing) {
        long delivery = waiting("http://localhost:" + port + path);
        long begun = System.nanoTime();
        sendAt(post(true), NOW);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
        assertThat(standing(delivery)).isEqualTo(standing);
        assertThat(received).extracting(Received::path).containsExactly(path);
    }

    @Test
    void triesAReceiverThatIsDownAgainAndAgainAndGivesUpWithANote() {
        long delivery = waiting("http://localhost:" + downPort() + "/");
        WebhookPost post = post(true);
        assertThat(sendAt(post, NOW)).isZero();
        assertThat(standing(delivery)).isEqualTo("WAITING 1 UNREACHABLE");
        sendAt(post, NOW.plusSeconds(59));
        assertThat(standing(delivery)).isEqualTo("WAITING 1 UNREACHABLE");
        Instant at = NOW;
        for (int i = 0; i < 6; i++) {
            at = at.plus(Duration.ofHours(13));
            sendAt(post, at);
        }
        assertThat(standing(delivery)).isEqualTo("DEAD 7 UNREACHABLE");
        Actor admin = new Actor(null, "admin", bureau, Set.of(Role.ADMIN), Set.of(), null, null);
        service.sendAgain(admin, delivery);
        assertThat(standing(delivery)).startsWith("WAITING 0");
    }

    /** A receiver that does not answer holds up nobody but itself, and each of its deliveries is tried once in a round. */
    @Test
    void aReceiverThatIsDownHoldsUpNobody() {
        long down = waiting("http://localhost:" + downPort() + "/");
        long webhook = jdbc.sql("select webhook_id from webhook_delivery where id = ?")
                .param(down)
                .query(Long.class)
                .single();
        long second = waiting(webhook);
        long good = waiting("http://localhost:" + port + "/good");
        assertThat(sendAt(post(true), NOW)).isEqualTo(1);
        assertThat(standing(down)).isEqualTo("WAITING 1 UNREACHABLE");
        assertThat(standing(second)).isEqualTo("WAITING 0");
        assertThat(standing(good)).isEqualTo("SENT 1 204");
    }

    @Test
    void sendsNothingToTheOwnMachineNorToAHostThatIsNotAllowedAnyMore() {
        long inside = waiting("http://localhost:" + port + "/good");
        assertThat(sendAt(post(false), NOW)).isZero();
        assertThat(standing(inside)).isEqualTo("WAITING 1 ADDRESS");
        long gone = waiting("http://localhost:1/");
        sendAt(post(true), NOW);
        assertThat(standing(gone)).isEqualTo("WAITING 1 ADDRESS");
        assertThat(received).isEmpty();
    }

    @Test
    void sendsNothingWhileNoHostIsNamed() {
        long delivery = waiting("http://localhost:" + port + "/good");
        WebhookSwitch off = new WebhookSwitch(List.of(), true, true);
        assertThat(sendAt(new WebhookPost(outbox, off, clock, Duration.ofSeconds(1)), NOW))
                .isZero();
        assertThat(standing(delivery)).isEqualTo("WAITING 0");
    }

    @Test
    void whatASenderNeverCameBackFromIsTriedAgain() {
        long delivery = waiting("http://localhost:" + port + "/good");
        assertThat(outbox.claim(NOW, List.of())).isPresent();
        assertThat(sendAt(post(true), NOW.plusSeconds(60))).isZero();
        assertThat(sendAt(post(true), NOW.plus(Duration.ofMinutes(16)))).isEqualTo(1);
        assertThat(standing(delivery)).isEqualTo("SENT 2 204");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "100.64.0.1",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1"
            })
    void knowsAddressesInside(String address) throws IOException {
        assertThat(WebhookSwitch.isInside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:2800:220:1::1"})
    void knowsAddressesOutside(String address) throws IOException {
        assertThat(WebhookSwitch.isInside(InetAddress.getByName(address))).isFalse();
    }
}
