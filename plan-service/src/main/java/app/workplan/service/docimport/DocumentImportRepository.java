package app.workplan.service.docimport;

import app.workplan.domain.docimport.DocumentImport;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link DocumentImport}. */
public interface DocumentImportRepository extends JpaRepository<DocumentImport, Long> {}
