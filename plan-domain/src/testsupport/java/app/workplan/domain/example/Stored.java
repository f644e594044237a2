package app.workplan.domain.example;

import app.workplan.domain.calendar.ReportCycle;
import app.workplan.domain.plan.DocumentHead;
import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.PlanFacts;
import app.workplan.domain.plan.PlanKind;
import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.shared.BaseEntity;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;

/** Entities as if the database had given them an id. */
public final class Stored {

    private Stored() {}

    /** A draft of 2026. */
    public static Plan plan(long id) {
        PlanPeriod year = new PlanPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        PlanFacts facts = new PlanFacts(
                PlanKind.OTHER, "Plan", new DocumentHead(null, null, null, null), year, ReportCycle.MONTH);
        return with(new Plan(1, facts, Instant.EPOCH, null), id);
    }

    /** The entity with that id. */
    public static <T extends BaseEntity> T with(T entity, long id) {
        try {
            Field field = BaseEntity.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(entity, id);
            return entity;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
