package app.workplan.service.indicator;

import app.workplan.domain.indicator.IndicatorReading;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link IndicatorReading}. */
interface ReadingRepository extends JpaRepository<IndicatorReading, Long> {

    /** The one entered last. */
    Optional<IndicatorReading> findFirstByIndicatorIdOrderByEnteredAtDescIdDesc(long indicatorId);

    boolean existsByCorrectsId(long id);
}
