package app.workplan.service.webhook;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.webhook.WebhookEvent;
import app.workplan.service.shared.RecordRows;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 推送的读取: addresses of the bureau and what was sent to them lately; two statements. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class WebhookQueries {

    private static final String WEBHOOKS = """
            select w.id, w.url, w.created_at at time zone 'Asia/Shanghai' as created_at,
                   array(select e.event from webhook_event e where e.webhook_id = w.id) as events
            from webhook w where w.bureau_id = :bureau order by w.id
            """;

    private static final String DELIVERIES = """
            select d.id, w.url, d.event, t.code as task_code, d.state, d.attempts, d.failure, d.status,
                   d.created_at at time zone 'Asia/Shanghai' as created_at, d.next_at at time zone 'Asia/Shanghai' as next_at,
                   d.sent_at at time zone 'Asia/Shanghai' as sent_at
            from webhook_delivery d join webhook w on w.id = d.webhook_id left join task t on t.id = d.task_id
            where d.bureau_id = :bureau
            order by d.id desc
            limit 100
            """;

    private final JdbcClient jdbc;
    private final WebhookSwitch webhooks;
    private final WebhookAccess access;

    /** 推送页 of the administrator's bureau. */
    public WebhookPage page(Actor actor) {
        long bureau = access.requireAdministrator(actor);
        List<WebhookPage.Row> rows = jdbc.sql(WEBHOOKS)
                .param("bureau", bureau)
                .query((row, number) -> new WebhookPage.Row(
                        row.getLong("id"),
                        row.getString("url"),
                        Arrays.stream((String[]) row.getArray("events").getArray())
                                .map(WebhookEvent::valueOf)
                                .sorted()
                                .map(WebhookEvent::name)
                                .toList(),
                        row.getObject("created_at", LocalDateTime.class)))
                .list();
        List<WebhookPage.Delivery> deliveries = jdbc.sql(DELIVERIES)
                .param("bureau", bureau)
                .query(RecordRows.of(WebhookPage.Delivery.class))
                .list();
        return new WebhookPage(webhooks.isOn(), webhooks.hosts(), rows, deliveries);
    }
}
