package app.workplan.web.browse;

import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.web.support.Address;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 被浏览的计划 with the day it is judged on; makes the links of its pages, which carry the day on.
 *
 * @param context prefix of every address
 */
record BrowsedPlan(JudgedPlan plan, AsOf asOf, String context) {

    LocalDate day() {
        return asOf.day();
    }

    /** A page of the plan, such as {@code calendar}. */
    Address page(String name) {
        return Address.of(context + "/plans/" + plan.id() + "/" + name).with("asOf", asOf.carried());
    }

    /** The ledger, which has the rows that the numbers of these pages count. */
    Address ledger() {
        return page("tasks");
    }

    /** The ledger of a department; of all for null. */
    Address ledger(@Nullable Long department) {
        return ledger().with("department", department);
    }

    String task(long taskId) {
        return Address.of(context + "/tasks/" + taskId)
                .with("asOf", asOf.carried())
                .href();
    }
}
