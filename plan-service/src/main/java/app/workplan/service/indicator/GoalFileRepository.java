package app.workplan.service.indicator;

import app.workplan.domain.indicator.GoalFile;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link GoalFile}. */
interface GoalFileRepository extends JpaRepository<GoalFile, Long> {}
