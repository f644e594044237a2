package app.workplan.web.webhook;

import app.workplan.domain.webhook.WebhookEvent;
import app.workplan.service.webhook.AddWebhook;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** 新建推送地址. */
@Getter
@Setter
class WebhookForm {

    private @Nullable String url;

    private List<String> events = List.of();

    AddWebhook toCommand() {
        return new AddWebhook(
                url,
                events.stream()
                        .map(WebhookEvent::named)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
