package app.workplan.service.organisation;

import app.workplan.domain.organisation.Deputation;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link Deputation}. */
interface DeputationRepository extends JpaRepository<Deputation, Long> {

    List<Deputation> findByHeadId(long headId);
}
