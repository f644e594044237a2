package app.workplan.domain.webhook;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.VersionedEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.jspecify.annotations.Nullable;

/** 推送地址: an address of another program of the bureau, the events it is told of, and the secret that signs them. */
@Getter
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Webhook extends VersionedEntity {

    private Long bureauId;
    private String url;
    private String secret;
    private Instant createdAt;
    private @Nullable Long createdBy;

    @ElementCollection
    @CollectionTable(name = "webhook_event", joinColumns = @JoinColumn(name = "webhook_id"))
    @Column(name = "event")
    @Enumerated(EnumType.STRING)
    private Set<WebhookEvent> events = new HashSet<>();

    /**
     * @param url as the allow-list let it through
     * @param secret shared with the receiver; the program needs it itself, to sign
     * @throws RuleViolation when no event is chosen
     */
    public Webhook(long bureauId, String url, Set<WebhookEvent> events, String secret, Instant now, @Nullable Long by) {
        if (events.isEmpty()) {
            throw new RuleViolation("webhook.eventMissing");
        }
        this.bureauId = bureauId;
        this.url = url;
        this.events.addAll(events);
        this.secret = secret;
        this.createdAt = now;
        this.createdBy = by;
    }
}
