package app.workplan.service.link;

import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 年度沿革 of a plan against an earlier one.
 *
 * @param earlier the one compared with; null when there is none
 * @param choices earlier plans of the bureau, the likeliest first
 * @param rows those of the plan in its order, then what vanished in the order of the earlier plan
 */
public record Lineage(
        JudgedPlan plan, AsOf asOf, @Nullable LinkedPlan earlier, List<LinkedPlan> choices, List<Row> rows) {

    /** 沿革状态. */
    public enum State {
        /** 延续: a person or the roll forward said so. */
        CONTINUED,
        /** 待确认: alike, nobody has decided yet. */
        PROPOSED,
        /** 新增. */
        NEW,
        /** 未延续. */
        VANISHED
    }

    /**
     * One task, with what it goes on with.
     *
     * @param now null for what vanished
     * @param before null for what is new
     * @param percent how alike the words are, 0 to 100; 0 where nothing is proposed
     * @param rolled whether the roll forward said so
     */
    public record Row(
            State state, @Nullable LinkedTask now, @Nullable LinkedTask before, int percent, boolean rolled) {}

    /** How many rows are so. */
    public int count(State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }
}
