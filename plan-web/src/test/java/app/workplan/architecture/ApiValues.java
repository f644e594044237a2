package app.workplan.architecture;

import app.workplan.domain.token.TokenScope;
import app.workplan.domain.webhook.WebhookEvent;
import app.workplan.service.feed.FeedKind;
import app.workplan.service.token.TokenRow;
import app.workplan.service.webhook.WebhookFailure;
import app.workplan.web.support.ApiFault;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What can follow the beginnings of keys that tokens, webhooks, calendars and the interface use. */
final class ApiValues {

    private ApiValues() {}

    static Map<String, Set<String>> byPrefix() {
        return Map.of(
                "api.fault.", names(ApiFault.values()),
                "api.operation.",
                        Set.of(
                                "complete",
                                "enterReading",
                                "entries",
                                "importFile",
                                "importStatus",
                                "importText",
                                "indicators",
                                "plan",
                                "plans",
                                "report",
                                "task",
                                "tasks"),
                "api.parameter.",
                        Set.of(
                                "asOf",
                                "assigned",
                                "chapter",
                                "coordination",
                                "cursor",
                                "department",
                                "dueFrom",
                                "dueTo",
                                "fileName",
                                "light",
                                "limit",
                                "onTime",
                                "origin",
                                "plan",
                                "q",
                                "quantified",
                                "reports",
                                "share",
                                "silent",
                                "since",
                                "state",
                                "task"),
                "feed.event.", names(FeedKind.values()),
                "token.scope.", names(TokenScope.values()),
                "token.state.", names(TokenRow.State.values()),
                "webhook.event.", names(WebhookEvent.values()),
                "webhook.failure.", names(WebhookFailure.values()),
                "webhook.state.", Set.of("WAITING", "SENDING", "SENT", "DEAD"));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
