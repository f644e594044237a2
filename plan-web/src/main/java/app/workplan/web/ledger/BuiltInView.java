package app.workplan.web.ledger;

import app.workplan.domain.task.Light;
import app.workplan.web.support.Address;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** 内置视图: what an office looks for every day. */
enum BuiltInView {
    /** 已逾期, the longest first. */
    OVERDUE,
    /** 本月到期, by date. */
    DUE_THIS_MONTH,
    /** 无责任科室. */
    UNASSIGNED,
    /** 未量化. */
    UNQUANTIFIED;

    /** The word in the address. */
    public String getKey() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its conditions on the day. */
    Address on(Address ledger, LocalDate day) {
        return switch (this) {
            case OVERDUE -> ledger.with("light", Light.OVERDUE).with("sort", "overdue");
            case DUE_THIS_MONTH ->
                ledger.with("dueFrom", day.withDayOfMonth(1))
                        .with("dueTo", day.with(TemporalAdjusters.lastDayOfMonth()))
                        .with("sort", "due");
            case UNASSIGNED -> ledger.with("assigned", "no");
            case UNQUANTIFIED -> ledger.with("quantified", "no");
        };
    }
}
