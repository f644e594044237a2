package app.workplan.service.directive;

import app.workplan.domain.supervision.DirectiveStep;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link DirectiveStep}. */
interface DirectiveStepRepository extends JpaRepository<DirectiveStep, Long> {

    Optional<DirectiveStep> findFirstByDirectiveIdOrderByAtDescIdDesc(long directiveId);

    Optional<DirectiveStep> findFirstByDirectiveIdAndDepartmentIdOrderByAtDescIdDesc(
            long directiveId, long departmentId);
}
