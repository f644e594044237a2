package app.workplan.service.progress;

import app.workplan.domain.progress.ReportDraft;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link ReportDraft}. */
public interface ReportDraftRepository extends JpaRepository<ReportDraft, Long> {}
