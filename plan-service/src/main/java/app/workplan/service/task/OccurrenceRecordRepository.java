package app.workplan.service.task;

import app.workplan.domain.task.OccurrenceRecord;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link OccurrenceRecord}. */
public interface OccurrenceRecordRepository extends JpaRepository<OccurrenceRecord, Long> {}
