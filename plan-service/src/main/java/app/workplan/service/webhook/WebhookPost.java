package app.workplan.service.webhook;

import app.workplan.domain.webhook.WebhookEvent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 推送: hands what waits to its receivers, one by one. Nobody waits for it; a receiver that does not answer holds up nobody but
 * itself. Redirects are not followed, and of an answer only the status is read.
 */
@Slf4j
@Component
public class WebhookPost {

    /** So many at most in one round; the rest in the next. */
    private static final int ROUND = 200;

    private static final Duration LONGEST_ROUND = Duration.ofMinutes(5);

    private final WebhookOutbox outbox;
    private final WebhookSwitch webhooks;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient client;

    public WebhookPost(
            WebhookOutbox outbox,
            WebhookSwitch webhooks,
            Clock clock,
            @Value("${workplan.webhooks.timeout:10s}") Duration patience) {
        this.outbox = outbox;
        this.webhooks = webhooks;
        this.clock = clock;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(patience)
                .build();
    }

    /**
     * One round: everything that is due.
     *
     * @return how many were delivered
     */
    public int sendWaiting() {
        if (!webhooks.isOn()) {
            return 0;
        }
        Instant begun = clock.instant();
        outbox.takeUpInterrupted(begun);
        Set<Long> silent = new HashSet<>();
        int sent = 0;
        for (int i = 0; i < ROUND && clock.instant().isBefore(begun.plus(LONGEST_ROUND)); i++) {
            Optional<WebhookOutbox.Claimed> next = outbox.claim(clock.instant(), silent);
            if (next.isEmpty()) {
                break;
            }
            if (send(next.get())) {
                sent++;
            } else {
                silent.add(next.get().webhookId());
            }
        }
        return sent;
    }

    private boolean send(WebhookOutbox.Claimed one) {
        try {
            URI uri = URI.create(one.url());
            if (!webhooks.mayReach(uri)) {
                return failed(one, WebhookFailure.ADDRESS, null);
            }
            int status = post(uri, one);
            if (status >= 200 && status < 300) {
                outbox.sent(one, status, clock.instant());
                return true;
            }
            boolean elsewhere = status >= 300 && status < 400;
            return failed(one, elsewhere ? WebhookFailure.REDIRECT : WebhookFailure.STATUS, status);
        } catch (HttpTimeoutException slow) {
            return failed(one, WebhookFailure.TIMEOUT, null);
        } catch (IOException down) {
            return failed(one, WebhookFailure.UNREACHABLE, null);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return failed(one, WebhookFailure.STOPPED, null);
        }
    }

    private int post(URI uri, WebhookOutbox.Claimed one) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(patience)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Workplan")
                .header("X-Workplan-Event", WebhookEvent.valueOf(one.event()).getWord())
                .header("X-Workplan-Delivery", String.valueOf(one.id()))
                .header(
                        "X-Workplan-Signature",
                        WebhookSecret.sign(one.secret(), clock.instant().getEpochSecond(), one.payload()))
                .POST(HttpRequest.BodyPublishers.ofString(one.payload(), StandardCharsets.UTF_8))
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        // whatever it has to say beyond the status is not read, however much it is
        response.body().close();
        return response.statusCode();
    }

    private boolean failed(WebhookOutbox.Claimed one, WebhookFailure why, @Nullable Integer status) {
        log.warn("Webhook delivery {}, attempt {}: {} {}", one.id(), one.attempts(), why, status == null ? "" : status);
        outbox.failed(one, why, status, clock.instant());
        return false;
    }
}
