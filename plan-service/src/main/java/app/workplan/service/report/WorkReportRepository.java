package app.workplan.service.report;

import app.workplan.domain.report.WorkReport;
import app.workplan.domain.report.WorkReportJob;
import app.workplan.domain.report.WorkReportKind;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Storage of {@link WorkReport}. */
interface WorkReportRepository extends JpaRepository<WorkReport, Long> {

    /** Kept from others until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from WorkReport r where r.id = :id")
    Optional<WorkReport> lockById(long id);

    /** The draft there is, at most one of a kind. */
    Optional<WorkReport> findByPlanIdAndKindAndFinalOnIsNull(long planId, WorkReportKind kind);

    List<WorkReport> findByJob(WorkReportJob job);
}
