package app.workplan.service.shared;

import app.workplan.domain.audit.AuditEntry;
import org.springframework.data.repository.Repository;

/** Storage of {@link AuditEntry}: add only. */
interface AuditEntryRepository extends Repository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);
}
