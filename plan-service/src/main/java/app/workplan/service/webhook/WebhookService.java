package app.workplan.service.webhook;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.webhook.Webhook;
import app.workplan.domain.webhook.WebhookEvent;
import app.workplan.service.shared.AuditTrail;
import app.workplan.service.shared.Audited;
import app.workplan.service.shared.BusinessClock;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 推送地址: added, removed, and what could not be delivered sent again. */
@Service
@Transactional
@RequiredArgsConstructor
public class WebhookService {

    /** So many addresses a bureau may have. */
    public static final int MOST = 10;

    private static final String ENTITY = "webhook";

    private final WebhookRepository webhooks;
    private final WebhookSwitch webhookSwitch;
    private final WebhookOutbox outbox;
    private final OverdueWatch overdue;
    private final WebhookAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * 新建推送地址: it is told of what happens from now on.
     *
     * @return with the secret, which is shown once
     * @throws RuleViolation when nothing may be sent, the address does not fit, no event is chosen, or there are too many
     */
    public MadeWebhook add(Actor actor, AddWebhook command) {
        long bureau = access.requireAdministrator(actor);
        String url = webhookSwitch.require(command.url());
        if (webhooks.existsByBureauIdAndUrl(bureau, url)) {
            throw new RuleViolation("webhook.urlTaken");
        }
        if (webhooks.countByBureauId(bureau) >= MOST) {
            throw new RuleViolation("webhook.tooMany", MOST);
        }
        Instant now = clock.instant();
        Webhook made = new Webhook(bureau, url, command.events(), WebhookSecret.next(), now, actor.userId());
        // what is overdue by now is not news
        overdue.look(bureau, BusinessClock.dayOf(now), now);
        webhooks.save(made);
        audit.record(Audited.of(actor, bureau, "webhook.add", ENTITY, made.requireId())
                .values(null, words(made)));
        return new MadeWebhook(made.requireId(), made.getUrl(), made.getSecret());
    }

    /** 删除推送地址, with what waits for it and what it was told. */
    public void remove(Actor actor, long id) {
        long bureau = access.requireAdministrator(actor);
        Webhook webhook = webhooks.findById(id)
                .filter(one -> one.getBureauId() == bureau)
                .orElseThrow(() -> new NotFound(ENTITY, id));
        String before = words(webhook);
        webhooks.delete(webhook);
        audit.record(Audited.of(actor, bureau, "webhook.remove", ENTITY, id).values(before, null));
    }

    /**
     * 重发 one delivery, at once and as if it were the first time.
     *
     * @throws NotFound unless it is one of the administrator's bureau that waits no longer
     */
    public void sendAgain(Actor actor, long deliveryId) {
        long bureau = access.requireAdministrator(actor);
        if (!outbox.again(bureau, deliveryId, clock.instant())) {
            throw new NotFound("delivery", deliveryId);
        }
        audit.record(Audited.of(actor, bureau, "webhook.again", "webhook_delivery", deliveryId));
    }

    private static String words(Webhook webhook) {
        return webhook.getUrl() + ": "
                + webhook.getEvents().stream()
                        .sorted()
                        .map(WebhookEvent::getWord)
                        .collect(Collectors.joining(" "));
    }
}
