package app.broken.domain.task;

import app.broken.domain.plan.LatePlan;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/** A task that holds the plan itself and stores an enum by its number. */
@Entity
public class LateTask {

    @Id
    @Nullable
    Long id;

    @ManyToOne
    @Nullable
    LatePlan plan;

    @Nullable
    DayOfWeek reportedOn;

    /** Whether a plan is there. */
    public boolean isLate() {
        return plan != null;
    }
}
