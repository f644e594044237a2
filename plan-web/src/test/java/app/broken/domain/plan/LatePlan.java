package app.broken.domain.plan;

import app.broken.domain.task.LateTask;
import app.broken.service.task.ShareHelper;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A plan that looks at the task, a later feature, and at a service. */
@Entity
public class LatePlan {

    @Id
    @Nullable
    Long id;

    /** Wrong twice. */
    public boolean isLate(LateTask task, ShareHelper helper) {
        return task.isLate() && helper.isReady();
    }
}
