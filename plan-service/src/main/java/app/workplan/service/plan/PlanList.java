package app.workplan.service.plan;

import app.workplan.domain.plan.PlanKind;
import app.workplan.domain.plan.PlanState;
import app.workplan.service.figure.AsOf;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 工作计划列表: the plans a reader may see, those in force first. */
public record PlanList(List<Row> rows, AsOf asOf) {

    public PlanList {
        rows = List.copyOf(rows);
    }

    /**
     * One plan.
     *
     * @param figures null for a draft and for a plan that was not yet issued on the day asked
     */
    public record Row(Listed plan, @Nullable PlanFigures figures) {}

    /**
     * What stands of it in the list whatever the day.
     *
     * @param own whether it is the reader's own bureau's
     * @param tasks tasks written in it, cancelled ones too
     */
    public record Listed(
            long id,
            PlanKind kind,
            String title,
            PlanState state,
            LocalDate periodFrom,
            LocalDate periodTo,
            String bureauName,
            boolean own,
            boolean demo,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate closedOn,
            int tasks) {}

    /** Whether plans of several bureaus are in it. */
    public boolean severalBureaus() {
        return rows.stream().map(row -> row.plan().bureauName()).distinct().count() > 1;
    }
}
