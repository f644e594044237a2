package app.workplan.service.organisation;

import app.workplan.domain.organisation.Bureau;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** 单位: stored bureaus. */
public interface BureauRepository extends JpaRepository<Bureau, Long> {

    boolean existsByCode(String code);

    boolean existsByName(String name);

    Optional<Bureau> findByCode(String code);
}
