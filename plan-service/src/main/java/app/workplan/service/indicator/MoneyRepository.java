package app.workplan.service.indicator;

import app.workplan.domain.indicator.ProjectMoney;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link ProjectMoney}. */
interface MoneyRepository extends JpaRepository<ProjectMoney, Long> {

    /** What holds of the year. */
    Optional<ProjectMoney> findFirstByProjectIdAndYearOrderByValidFromDescIdDesc(long projectId, int year);
}
