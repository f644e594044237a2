package app.workplan.service.supervision;

import app.workplan.domain.supervision.OutcomeKind;
import app.workplan.domain.supervision.SupervisionOutcome;
import java.time.LocalDate;

/**
 * 记一次约谈或通报批评.
 *
 * @param people who held it, and with whom
 */
public record RecordOutcome(
        SupervisionOutcome.Place place, OutcomeKind kind, LocalDate heldOn, String people, String content) {}
