package app.workplan.service.webhook;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 事件推送页, with the times of Beijing; never a secret.
 *
 * @param hosts those an address may have
 * @param deliveries the newest first
 */
public record WebhookPage(boolean on, List<String> hosts, List<Row> webhooks, List<Delivery> deliveries) {

    /**
     * 推送地址.
     *
     * @param events words of the events
     */
    public record Row(long id, String url, List<String> events, LocalDateTime createdAt) {}

    /**
     * 推送记录.
     *
     * @param state WAITING, SENDING, SENT or DEAD
     * @param status what the receiver answered last
     * @param nextAt when it is tried again, of one that waits
     */
    public record Delivery(
            long id,
            String url,
            String event,
            @Nullable String taskCode,
            String state,
            int attempts,
            @Nullable WebhookFailure failure,
            @Nullable Integer status,
            LocalDateTime createdAt,
            LocalDateTime nextAt,
            @Nullable LocalDateTime sentAt) {

        /** Whether it waits no longer. */
        public boolean isOver() {
            return state.equals("SENT") || state.equals("DEAD");
        }
    }
}
