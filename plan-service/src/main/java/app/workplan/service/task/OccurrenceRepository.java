package app.workplan.service.task;

import app.workplan.domain.task.Occurrence;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link Occurrence}. */
public interface OccurrenceRepository extends JpaRepository<Occurrence, Long> {}
