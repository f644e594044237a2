package app.workplan.service.exchange;

import app.workplan.domain.plan.PlanState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 可往返的计划: its tasks and the names a spreadsheet may use.
 *
 * @param departments those of today, each under its name and its other names
 */
public record ExchangePlan(Head head, List<ExchangeTask> tasks, List<Place> chapters, List<Name> departments) {

    /** 计划. */
    public record Head(
            long id, long bureauId, String title, PlanState state, LocalDate periodFrom, LocalDate periodTo) {

        /** Whether a change needs its basis. */
        public boolean amended() {
            return state != PlanState.DRAFT;
        }

        /** The year of a day written without one; null where the plan lies in several. */
        public @Nullable Integer soleYear() {
            return periodFrom.getYear() == periodTo.getYear() ? periodFrom.getYear() : null;
        }
    }

    /** 章, where a new task may stand. */
    public record Place(long id, String heading, String title) {}

    /** 科室的一个名称. */
    public record Name(long departmentId, String name) {}
}
