package app.workplan.service.link;

import app.workplan.domain.plan.PlanKind;
import java.time.LocalDate;

/**
 * 可对照的计划 of the same bureau.
 *
 * @param issued whether changes of it need a basis
 */
public record LinkedPlan(
        long id, String title, PlanKind kind, LocalDate periodFrom, LocalDate periodTo, boolean issued) {}
