package app.workplan.service.supervision;

import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.NoticeState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 一张督办单, as a row of a list.
 *
 * @param bureau its name where the reader reads several, else null
 * @param department as it was named on the letter
 * @param receivedOn null before the receipt
 * @param repliedOn the first reply, null before it
 * @param endedOn null while it is open
 * @param late 逾期未复: open, not replied to, and the day has passed
 */
public record LetterRow(
        long id,
        @Nullable String bureau,
        String word,
        int year,
        int number,
        NoticeColour colour,
        NoticeState state,
        long planId,
        long taskId,
        String code,
        String title,
        long shareId,
        long departmentId,
        String department,
        LocalDate issuedOn,
        LocalDate replyBy,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate repliedOn,
        @Nullable LocalDate endedOn,
        boolean late) {}
