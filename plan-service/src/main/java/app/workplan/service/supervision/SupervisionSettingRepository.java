package app.workplan.service.supervision;

import app.workplan.domain.supervision.SupervisionSetting;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link SupervisionSetting}. */
interface SupervisionSettingRepository extends JpaRepository<SupervisionSetting, Long> {

    Optional<SupervisionSetting> findFirstByBureauIdOrderByValidFromDescIdDesc(long bureauId);
}
