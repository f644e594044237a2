package app.workplan.service.task;

import app.workplan.domain.task.TaskLink;
import app.workplan.domain.task.TaskLinkKind;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Storage of {@link TaskLink}. */
public interface TaskLinkRepository extends JpaRepository<TaskLink, Long> {

    /** 现有关联 of the two. */
    Optional<TaskLink> findByKindAndTaskIdAndOtherTaskIdAndEndedAtIsNull(
            TaskLinkKind kind, long taskId, long otherTaskId);

    /** 现有关联 of the task with any other. */
    List<TaskLink> findByKindAndTaskIdAndAgreedAndEndedAtIsNull(TaskLinkKind kind, long taskId, boolean agreed);
}
