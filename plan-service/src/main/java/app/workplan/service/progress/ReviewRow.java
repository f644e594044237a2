package app.workplan.service.progress;

import app.workplan.domain.task.ShareRole;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 待审核的一行: a completion that waits, or a new entry that may be returned.
 *
 * @param kind completion or entry
 * @param id of the completion or the entry
 * @param source the demand in the document's words
 * @param at handed in or entered, Beijing time
 * @param percent of an entry, null where occurrences are counted
 * @param involved whether the reader reported or handed in, and so may not accept
 * @param needsCoordination 需协调, of an entry
 * @param ofKind how many of its kind there are, also where not all are shown
 * @param files how many files came with it
 * @param late handed in after the date that is scored
 */
public record ReviewRow(
        String kind,
        long id,
        long planId,
        String planTitle,
        long shareId,
        long taskId,
        String code,
        String title,
        @Nullable String itemNumber,
        @Nullable String source,
        @Nullable String completionStandard,
        @Nullable String requiredEvidence,
        String department,
        ShareRole role,
        @Nullable LocalDate originalDueOn,
        LocalDateTime at,
        @Nullable String actor,
        boolean onBehalf,
        @Nullable String actingFor,
        boolean involved,
        boolean late,
        @Nullable Integer percent,
        String text,
        @Nullable String problems,
        @Nullable String nextSteps,
        boolean needsCoordination,
        int ofKind,
        int files) {}
