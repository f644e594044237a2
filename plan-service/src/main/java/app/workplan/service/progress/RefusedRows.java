package app.workplan.service.progress;

import app.workplan.domain.shared.RuleViolation;
import java.util.ArrayList;
import java.util.List;

/** 没有提交的各行: every row of a form for many shares that a rule refuses, told at once; nothing was saved. */
public class RefusedRows extends RuleViolation {

    private final transient List<RefusedRow> rows = new ArrayList<>();

    RefusedRows() {
        super("entry.rowsRefused");
    }

    /** The refused rows, in the order of the form. */
    public List<RefusedRow> rows() {
        return List.copyOf(rows);
    }

    void attempt(long shareId, Runnable work) {
        try {
            work.run();
        } catch (RuleViolation why) {
            rows.add(new RefusedRow(shareId, why));
        }
    }

    void throwIfAny() {
        if (!rows.isEmpty()) {
            throw this;
        }
    }
}
