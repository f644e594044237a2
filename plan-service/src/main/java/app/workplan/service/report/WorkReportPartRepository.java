package app.workplan.service.report;

import app.workplan.domain.report.WorkReportPart;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link WorkReportPart}. */
interface WorkReportPartRepository extends JpaRepository<WorkReportPart, Long> {

    /** All of a report, in their order. */
    @Query("select p from WorkReportPart p where p.workReportId = :reportId order by p.position, p.id")
    List<WorkReportPart> of(long reportId);

    /** The report a part belongs to, without reading the part: it is read once the report is locked. */
    @Query("select p.workReportId from WorkReportPart p where p.id = :id")
    Optional<Long> reportOf(long id);
}
