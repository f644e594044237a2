package app.workplan.service.progress;

import java.sql.Timestamp;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一条填报.
 *
 * @param periodEnd last day of the reporting period it belongs to
 * @param percent null for a share that owns occurrences
 * @param onBehalf 代填
 * @param actingFor 代理: the head's name
 * @param returned 被退回: counts no longer
 */
public record EntryRow(
        long id,
        long shareId,
        long taskId,
        long planId,
        long departmentId,
        String department,
        LocalDate periodEnd,
        @Nullable Integer percent,
        String text,
        @Nullable String problems,
        @Nullable String nextSteps,
        boolean noChange,
        boolean needsCoordination,
        Timestamp enteredAt,
        @Nullable String enteredBy,
        boolean onBehalf,
        @Nullable String actingFor,
        boolean returned,
        @Nullable String returnReason) {}
