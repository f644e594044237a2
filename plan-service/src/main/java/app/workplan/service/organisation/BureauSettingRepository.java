package app.workplan.service.organisation;

import app.workplan.domain.organisation.BureauSetting;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** 判定设置: stored settings; every look-up names the bureau. */
interface BureauSettingRepository extends JpaRepository<BureauSetting, Long> {

    Optional<BureauSetting> findFirstByBureauIdOrderByValidFromDescIdDesc(long bureauId);
}
