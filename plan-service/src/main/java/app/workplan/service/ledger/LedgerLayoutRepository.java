package app.workplan.service.ledger;

import app.workplan.domain.ledger.LedgerLayout;
import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link LedgerLayout}: one for each user. */
interface LedgerLayoutRepository extends JpaRepository<LedgerLayout, Long> {

    /** Two windows of one user may ask at once: the first makes the row, the other finds it. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into ledger_layout (id, bureau_id, user_id, shown_columns)
            values (nextval('entity_seq'), :bureauId, :userId, :columns)
            on conflict (user_id) do nothing""")
    void makeIfMissing(long bureauId, long userId, String columns);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from LedgerLayout l where l.userId = :userId")
    LedgerLayout lockOf(long userId);
}
