package app.workplan.service.drafting;

import app.workplan.domain.plan.Plan;
import app.workplan.domain.plan.Wording;
import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Characters;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.document.parser.Dates;
import app.workplan.service.document.parser.DepartmentWords;
import app.workplan.service.plan.PlanAccess;
import app.workplan.service.plan.PlanRepository;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 粘贴的几行: reads rows copied from a table (title, departments, due date) and says what of each row cannot be used. */
@Component
@RequiredArgsConstructor
public class PastedRows {

    /** Most rows of one paste. */
    public static final int MOST = 300;

    /** Full-width and half-width commas, semicolons, the enumeration comma, blanks and line breaks within a cell. */
    private static final String BETWEEN_NAMES = "[,;\\s\\u3001\\uff0c\\uff1b]+";

    private final PlanRepository plans;
    private final ShareDrafting departments;
    private final PlanAccess access;

    /** 哪里不能用: which part of a row has to be changed. */
    public enum Problem {
        /** 没有名称. */
        TITLE_MISSING,
        /** 名称太长. */
        TITLE_TOO_LONG,
        /** 科室不认识. */
        DEPARTMENT_UNKNOWN,
        /** 日期不认识. */
        DATE_ILL,
        /** 日期不在计划期内. */
        DATE_OUTSIDE
    }

    /**
     * 一行 as read.
     *
     * @param departments the cell as pasted
     * @param due the cell as pasted
     * @param unknown the department nobody knows, the length of a title that is too long, or the ill date
     */
    public record Read(
            AddedRow row,
            String departments,
            String due,
            @Nullable Problem problem,
            @Nullable String unknown) {}

    /**
     * Reads rows for a plan.
     *
     * @throws NotFound or Forbidden unless the actor works in the office of the plan's own bureau
     */
    @Transactional(readOnly = true)
    public List<Read> read(Actor actor, long planId, String text) {
        Plan plan = plans.findById(planId).orElseThrow(() -> new NotFound("plan", planId));
        access.requireCanEdit(actor, plan);
        NamedDepartments.Known known = departments.departmentsOf(plan);
        return TableText.rows(text).stream()
                .limit(MOST + 1L)
                .map(cells -> read(cells, plan, known))
                .toList();
    }

    private static Read read(List<String> cells, Plan plan, NamedDepartments.Known known) {
        String title = cells.get(0).strip();
        String names = cells.size() > 1 ? cells.get(1).strip() : "";
        String due = cells.size() > 2 ? cells.get(2).strip() : "";
        LocalDate dueOn =
                due.isEmpty() ? null : Dates.typed(due, plan.getPeriod().soleYear());
        List<Long> ids = new ArrayList<>();
        String stranger = null;
        for (String name : Arrays.stream(names.split(BETWEEN_NAMES))
                .filter(one -> !one.isEmpty())
                .toList()) {
            Long id = known.byName().get(DepartmentWords.key(name));
            if (id == null) {
                stranger = stranger == null ? name : stranger;
            } else if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        AddedRow row = new AddedRow(null, title, List.copyOf(ids), dueOn);
        if (title.isEmpty()) {
            return new Read(row, names, due, Problem.TITLE_MISSING, null);
        }
        if (Characters.count(title) > Wording.MAX_TITLE) {
            return new Read(row, names, due, Problem.TITLE_TOO_LONG, String.valueOf(Characters.count(title)));
        }
        if (stranger != null) {
            return new Read(row, names, due, Problem.DEPARTMENT_UNKNOWN, stranger);
        }
        if (!due.isEmpty() && dueOn == null) {
            return new Read(row, names, due, Problem.DATE_ILL, due);
        }
        boolean outside = dueOn != null && !plan.getPeriod().contains(dueOn);
        return new Read(row, names, due, outside ? Problem.DATE_OUTSIDE : null, outside ? due : null);
    }
}
