package app.workplan.service.indicator;

import app.workplan.domain.indicator.ProjectStep;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link ProjectStep}. */
interface StepRepository extends JpaRepository<ProjectStep, Long> {

    /** What holds of the step with that number. */
    Optional<ProjectStep> findFirstByProjectIdAndNumberOrderByValidFromDescIdDesc(long projectId, int number);

    /** The step with the highest number. */
    Optional<ProjectStep> findFirstByProjectIdOrderByNumberDescValidFromDescIdDesc(long projectId);
}
