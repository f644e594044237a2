package app.workplan.service.supervision;

import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.OutcomeKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一次约谈或通报批评.
 *
 * @param noticeId the letter it is about, null for the department's work as a whole
 * @param voidReason why it was withdrawn, null while it holds
 */
public record OutcomeRow(
        long id,
        long planId,
        String planTitle,
        long departmentId,
        String department,
        OutcomeKind kind,
        LocalDate heldOn,
        String people,
        String content,
        @Nullable Long noticeId,
        @Nullable NoticeColour colour,
        @Nullable String word,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable String voidReason) {}
