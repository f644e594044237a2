package app.workplan.service.webhook;

import app.workplan.domain.webhook.WebhookEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 新建推送地址, as a command. */
public record AddWebhook(@Nullable String url, Set<WebhookEvent> events) {}
