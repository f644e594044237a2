package app.workplan.service.plan;

import app.workplan.domain.indicator.Project;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link Project}. */
public interface ProjectRepository extends JpaRepository<Project, Long> {

    List<Project> findByPlanIdOrderByPosition(long planId);

    /** For a command that must not meet its own twin: a form sent twice at once waits here for the first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select x from Project x where x.id = :id")
    Optional<Project> lockById(long id);
}
