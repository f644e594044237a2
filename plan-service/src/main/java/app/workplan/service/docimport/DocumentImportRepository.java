package app.workplan.service.docimport;

import app.workplan.domain.docimport.DocumentImport;
import app.workplan.domain.docimport.ImportState;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link DocumentImport}. */
public interface DocumentImportRepository extends JpaRepository<DocumentImport, Long> {

    /** All that stand so, of every bureau. */
    List<DocumentImport> findByState(ImportState state);
}
