package app.workplan.service.webhook;

import app.workplan.domain.webhook.Webhook;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link Webhook}. */
interface WebhookRepository extends JpaRepository<Webhook, Long> {

    long countByBureauId(long bureauId);

    boolean existsByBureauIdAndUrl(long bureauId, String url);
}
