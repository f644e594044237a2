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

    /** Whether the column goes down, of what was asked: of the days overdue the most come first. */
    public boolean goesDown(boolean reversed) {
        return reversed != (this == OVERDUE);
    }

    String orderBy(boolean reversed) {
        String direction = goesDown(reversed) ? " desc" : "";
        return expression + direction + " nulls last, natural_code, plan_id, task_id";
    }
}
