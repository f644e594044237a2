package app.workplan.service.directive;

import app.workplan.domain.supervision.Directive;
import app.workplan.domain.supervision.DirectiveState;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link Directive}. */
interface DirectiveRepository extends JpaRepository<Directive, Long> {

    /** Kept from others until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Directive d where d.id = :id")
    Optional<Directive> lockById(long id);

    List<Directive> findByTaskIdAndGivenByAndState(long taskId, @Nullable Long givenBy, DirectiveState state);
}
