package app.workplan.service.ledger;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** 台账排序: the columns a ledger is sorted by. */
public enum LedgerSort {
    /** 编号, numbers by their value. */
    CODE("natural_code", null),
    /** 任务. */
    TITLE("title", "title"),
    /** 灯号, worst first. */
    LIGHT(
            "array_position(array['OVERDUE', 'AT_RISK', 'ON_TRACK', 'NOT_STARTED', 'DONE']::varchar[], light)",
            "light_place"),
    /** 完成时限. */
    DUE("due_on", "due_on"),
    /** 进度. */
    PROGRESS("exact_progress", "progress"),
    /** 逾期天数. */
    OVERDUE("days_overdue", "overdue_since");

    private final String expression;
    private final @Nullable String kept;

    /** @param kept column of the kept rows in the same order, null where the code is all */
    LedgerSort(String expression, @Nullable String kept) {
        this.expression = expression;
        this.kept = kept;
    }

    /** The word in the address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of that word, {@link #CODE} for any other. */
    public static LedgerSort of(String word) {
        return Arrays.stream(values())
                .filter(sort -> sort.word().equals(word))
                .findFirst()
                .orElse(CODE);
    }

    /** Whether the column goes down, of what was asked: of the days overdue the most come first. */
    public boolean goesDown(boolean reversed) {
        return reversed != (this == OVERDUE);
    }

    String orderBy(boolean reversed) {
        String direction = goesDown(reversed) ? " desc" : "";
        return expression + direction + " nulls last, natural_code, plan_id, task_id";
    }

    /** Of the kept rows: each order is one index, read from either end. */
    String keptOrder(boolean backwards) {
        String columns = (kept == null ? "" : kept + ", ") + "natural_code, plan_id, task_id";
        return backwards ? columns.replace(",", " desc,") + " desc" : columns;
    }
}
