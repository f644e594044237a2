package app.workplan.service.organisation;

import app.workplan.domain.organisation.Bureau;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link Bureau}. */
public interface BureauRepository extends JpaRepository<Bureau, Long> {

    Optional<Bureau> findByCode(String code);
}
