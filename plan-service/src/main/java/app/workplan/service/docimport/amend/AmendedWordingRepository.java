package app.workplan.service.docimport.amend;

import app.workplan.domain.docimport.AmendedWording;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link AmendedWording}. */
interface AmendedWordingRepository extends JpaRepository<AmendedWording, Long> {}
