package app.workplan.service.plan;

import app.workplan.domain.plan.Plan;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 计划的版本: a change of a plan's chapters, items or list of tasks is a change of the plan, though none of its own columns changes. */
@Component
@RequiredArgsConstructor
public class PlanVersions {

    private final EntityManager entities;

    /** Counts the version up when the transaction ends; of two commands that meet the later one fails. */
    public void countUp(Plan plan) {
        entities.lock(plan, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
}
