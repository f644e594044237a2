package app.workplan.service.docimport.amend;

import app.workplan.domain.docimport.PlanAmendment;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link PlanAmendment}. */
interface PlanAmendmentRepository extends JpaRepository<PlanAmendment, Long> {}
