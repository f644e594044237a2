package app.workplan.service.webhook;

/**
 * 新推送地址.
 *
 * @param secret to be shown once
 */
public record MadeWebhook(long id, String url, String secret) {

    /** Without the secret, so that no log can hold it. */
    @Override
    public String toString() {
        return "MadeWebhook[" + id + "]";
    }
}
