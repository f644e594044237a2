package app.workplan.service.organisation;

import app.workplan.domain.organisation.Bureau;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** 单位: stored bureaus. */
public interface BureauRepository extends JpaRepository<Bureau, Long> {

    boolean existsByCode(String code);

    boolean existsByName(String name);

    Optional<Bureau> findByCode(String code);

    /** All bureaus, kept from others until the transaction ends: the tree of parents changes by one hand at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Bureau b order by b.id")
    List<Bureau> lockTree();

    /** Keeps the bureau from others until the transaction ends, so that a form sent twice at once meets its own twin. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Bureau b where b.id = :id")
    Optional<Bureau> lockById(long id);
}
