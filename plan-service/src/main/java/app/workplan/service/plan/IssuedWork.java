package app.workplan.service.plan;

import app.workplan.domain.plan.Plan;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 随计划印发的工作: what is issued together with a plan. The plan stands before its tasks and does not know them. */
public interface IssuedWork {

    /**
     * Issues all the plan's tasks; inside the caller's transaction.
     *
     * @param on the day of issue
     * @return how many tasks were issued
     */
    int issueAll(Plan plan, Instant at, LocalDate on, @Nullable Long actorId);
}
