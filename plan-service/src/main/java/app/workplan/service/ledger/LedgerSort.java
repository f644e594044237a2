package app.workplan.service.ledger;

import java.util.Arrays;
import java.util.Locale;

/** 台账排序: the columns a ledger is sorted by. */
public enum LedgerSort {
    /** 编号, numbers by their value. */
    CODE("natural_code"),
    /** 任务. */
    TITLE("title"),
    /** 灯号, worst first. */
    LIGHT("array_position(array['OVERDUE', 'AT_RISK', 'ON_TRACK', 'NOT_STARTED', 'DONE']::varchar[], light)"),
    /** 完成时限. */
    DUE("due_on"),
    /** 进度. */
    PROGRESS("exact_progress"),
    /** 逾期天数. */
    OVERDUE("days_overdue");

    private final String expression;

    LedgerSort(String expression) {
        this.expression = expression;
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

    String orderBy(boolean descending) {
        String direction = descending ? " desc" : "";
        return expression + direction + " nulls last, natural_code" + (this == CODE ? direction : "")
                + ", plan_id, task_id";
    }
}
