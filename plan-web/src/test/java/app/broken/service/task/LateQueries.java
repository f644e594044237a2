package app.broken.service.task;

import app.broken.domain.task.LateTask;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** A read that hands out entities and may write. */
public class LateQueries {

    /** Wrong twice. */
    @Transactional
    public List<LateTask> all() {
        return List.of();
    }
}
