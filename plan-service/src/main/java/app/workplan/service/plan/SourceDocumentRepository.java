package app.workplan.service.plan;

import app.workplan.domain.plan.SourceDocument;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link SourceDocument}. */
public interface SourceDocumentRepository extends JpaRepository<SourceDocument, Long> {}
