package app.workplan.service.ledger;

import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.TaskState;
import java.time.LocalDate;
import java.util.Set;
import lombok.With;
import org.jspecify.annotations.Nullable;

/**
 * 台账条件: which rows, in which order, how many. Null means: whatever.
 *
 * <p>With a department the rows are the tasks where it has a counting share, and light, state, dates and reports are
 * those of that share.
 *
 * @param lights empty for all
 * @param q in code, title or the words of the source document
 * @param dueFrom inclusive
 * @param dueTo inclusive
 * @param state {@link TaskState#CANCELLED} alone shows cancelled rows, which have no light
 * @param assigned whether a department counts for it
 * @param quantified whether it has a text or staff date, a frequency or a target
 * @param coordination 需协调: whether the last report of an open share says so
 * @param silentDays 多日无音讯: nothing was heard of one of its shares for so many days or more
 * @param reversed against the usual direction of the column
 * @param page counts from 1
 */
@With
public record LedgerFilter(
        Set<Light> lights,
        @Nullable Long department,
        @Nullable Long chapter,
        @Nullable String q,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable TaskState state,
        @Nullable DeadlineOrigin origin,
        @Nullable Boolean assigned,
        @Nullable Boolean quantified,
        @Nullable Reports reports,
        @Nullable OnTime onTime,
        @Nullable Boolean coordination,
        @Nullable Integer silentDays,
        LedgerSort sort,
        boolean reversed,
        int size,
        int page) {

    /** 上期填报 of shares still open: what became of the report of the last closed period, by at least one share of a task. */
    public enum Reports {
        /** 应报. */
        OWED,
        /** 已报. */
        GIVEN,
        /** 欠报. */
        MISSING
    }

    /** 按期办结 of shares whose date at issue has passed: what became of at least one share of a task. */
    public enum OnTime {
        /** 应办结: its date at issue has passed. */
        SCORED,
        /** 按期办结. */
        YES,
        /** 未按期办结. */
        NO
    }

    public LedgerFilter {
        lights = Set.copyOf(lights);
    }

    /**
     * Every row, in the order of the document.
     *
     * @param state {@link TaskState#CANCELLED} for the cancelled ones, else null
     */
    public static LedgerFilter everything(@Nullable Long department, @Nullable TaskState state) {
        return new LedgerFilter(
                Set.of(),
                department,
                null,
                null,
                null,
                null,
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                LedgerSort.CODE,
                false,
                Integer.MAX_VALUE,
                1);
    }

    /** The same rows all on one page, that many at most. */
    public LedgerFilter upTo(int rows) {
        return onOnePage(sort, reversed, rows);
    }

    /** The same in the order of codes. */
    LedgerFilter inOrderOfCodes(int rows) {
        return onOnePage(LedgerSort.CODE, false, rows);
    }

    private LedgerFilter onOnePage(LedgerSort column, boolean backwards, int rows) {
        return withSort(column).withReversed(backwards).withSize(rows).withPage(1);
    }

    /** Whether nothing can be due between the two dates, because the first lies after the second. */
    public boolean isDatesReversed() {
        return dueFrom != null && dueTo != null && dueFrom.isAfter(dueTo);
    }

    /** Whether cancelled rows are asked for. */
    public boolean isCancelled() {
        return state == TaskState.CANCELLED;
    }

    /** Whether every condition is about what a kept row says of itself, for the plans' tasks as a whole, or can be looked up beforehand. */
    boolean isOfRows() {
        return department == null && chapter == null && (q == null || LedgerWords.canFind(q));
    }
}
