package app.workplan.service.supervision;

import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.OutcomeKind;
import app.workplan.domain.supervision.ScoreTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 一笔分: one letter or one outcome, with the points it gave by the table that held when it was issued or recorded.
 *
 * @param colour of a letter, else null
 * @param kind of an outcome, else null
 * @param code of the letter's task
 * @param words the task's title, or what the outcome was about
 */
public record ScoreItem(
        long id,
        long departmentId,
        String department,
        LocalDate day,
        @Nullable NoticeColour colour,
        @Nullable OutcomeKind kind,
        @Nullable String word,
        @Nullable Integer year,
        @Nullable Integer number,
        @Nullable Long taskId,
        @Nullable String code,
        String words,
        @Nullable BigDecimal bluePoints,
        @Nullable BigDecimal yellowPoints,
        @Nullable BigDecimal redPoints,
        @Nullable BigDecimal talkPoints,
        @Nullable BigDecimal criticismPoints) {

    /** 分. */
    public BigDecimal points() {
        ScoreTable table = table();
        return colour != null ? table.of(colour) : table.of(Objects.requireNonNull(kind));
    }

    private ScoreTable table() {
        return bluePoints == null
                ? ScoreTable.DEFAULT
                : new ScoreTable(
                        bluePoints,
                        Objects.requireNonNull(yellowPoints),
                        Objects.requireNonNull(redPoints),
                        Objects.requireNonNull(talkPoints),
                        Objects.requireNonNull(criticismPoints),
                        0);
    }
}
