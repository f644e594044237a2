package app.workplan.service.docimport;

import app.workplan.domain.docimport.DocumentImport;
import app.workplan.domain.docimport.ImportState;
import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

/** Storage of {@link DocumentImport}. */
public interface DocumentImportRepository extends JpaRepository<DocumentImport, Long> {

    /** What the persistence layer means by rows that are passed over while somebody holds them. */
    String SKIP_LOCKED = "-2";

    /** All that stand so, of every bureau. */
    List<DocumentImport> findByState(ImportState state);

    /** Kept from others until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from DocumentImport i where i.id = :id")
    Optional<DocumentImport> lockById(long id);

    /** All that stand so and that no transaction keeps from others, on whatever node. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = SKIP_LOCKED))
    @Query("select i from DocumentImport i where i.state = :state")
    List<DocumentImport> lockFree(ImportState state);
}
