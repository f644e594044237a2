package app.workplan.web.api;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.domain.task.Light;
import app.workplan.domain.task.TaskState;
import app.workplan.domain.token.TokenScope;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.ledger.LedgerFilter;
import app.workplan.service.ledger.LedgerPlace;
import app.workplan.service.ledger.LedgerQueries;
import app.workplan.service.ledger.LedgerRow;
import app.workplan.service.ledger.LedgerSlice;
import app.workplan.service.ledger.LedgerSort;
import app.workplan.service.shared.Scope;
import app.workplan.service.task.TaskQueries;
import app.workplan.web.api.TaskViews.TaskDetail;
import app.workplan.web.api.TaskViews.TaskLine;
import app.workplan.web.api.TaskViews.TaskList;
import app.workplan.web.support.ApiFault;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 任务接口: the ledger of a plan, and one task. */
@RestController
@RequiredArgsConstructor
class TasksApi {

    private static final int LONGEST_SILENCE = 9999;
    private static final String SILENT = "silent";

    private final JudgedPlanQueries plans;
    private final LedgerQueries ledgers;
    private final TaskQueries queries;
    private final Clock clock;

    @Needs(
            value = TokenScope.READ,
            parameters = {
                "light",
                "department",
                "chapter",
                "q",
                "dueFrom",
                "dueTo",
                "state",
                "origin",
                "assigned",
                "quantified",
                "reports",
                "onTime",
                "coordination",
                SILENT,
                ApiParameters.AS_OF,
                ApiParameters.LIMIT,
                ApiParameters.CURSOR
            })
    @GetMapping("/api/v1/plans/{id}/tasks")
    TaskList tasks(HttpServletRequest request, Actor actor, Scope scope, @PathVariable long id) {
        ApiParameters asked = new ApiParameters(request);
        LedgerFilter filter = filter(asked);
        ApiCall call = ApiCall.of(request);
        LedgerPlace after = place(Cursors.read(call, asked.list(), asked.cursor(), 3));
        JudgedPlan plan = plans.one(scope, id);
        if (!plan.isIssued()) {
            throw new ApiRefusal(ApiFault.DRAFT, null);
        }
        AsOf asOf = plan.asOf(asked.asOf(), LocalDate.now(clock));
        LedgerSlice slice = ledgers.behind(actor, scope, id, asOf.day(), filter, after);
        List<TaskLine> items =
                slice.rows().stream().map(row -> TaskLine.of(row, slice)).toList();
        return new TaskList(asOf.day(), asOf.asked(), slice.total(), items, next(call, asked, slice));
    }

    @Needs(value = TokenScope.READ, parameters = ApiParameters.AS_OF)
    @GetMapping("/api/v1/tasks/{id}")
    TaskDetail task(HttpServletRequest request, Actor actor, Scope scope, @PathVariable long id) {
        ApiParameters asked = new ApiParameters(request);
        return TaskDetail.of(queries.page(actor, scope, id, asked.asOf()));
    }

    private static LedgerFilter filter(ApiParameters asked) {
        Long silent = asked.number(SILENT);
        if (silent != null && (silent < 1 || silent > LONGEST_SILENCE)) {
            throw new ApiRefusal(ApiFault.PARAMETER, SILENT, SILENT);
        }
        return new LedgerFilter(
                Set.copyOf(asked.constants(Light.class, "light")),
                asked.number("department"),
                asked.number("chapter"),
                asked.words("q"),
                asked.date("dueFrom"),
                asked.date("dueTo"),
                asked.constant(TaskState.class, "state"),
                asked.constant(DeadlineOrigin.class, "origin"),
                asked.flag("assigned"),
                asked.flag("quantified"),
                asked.constant(LedgerFilter.Reports.class, "reports"),
                asked.constant(LedgerFilter.OnTime.class, "onTime"),
                asked.flag("coordination"),
                silent == null ? null : silent.intValue(),
                LedgerSort.CODE,
                false,
                asked.limit(),
                1);
    }

    private static @Nullable LedgerPlace place(@Nullable List<String> parts) {
        return parts == null
                ? null
                : new LedgerPlace(parts.get(0), Long.parseLong(parts.get(1)), Long.parseLong(parts.get(2)));
    }

    private static @Nullable String next(ApiCall call, ApiParameters asked, LedgerSlice slice) {
        if (!slice.more()) {
            return null;
        }
        LedgerRow last = slice.rows().get(slice.rows().size() - 1);
        LedgerPlace place = LedgerPlace.of(last);
        return Cursors.of(
                call, asked.list(), place.code(), String.valueOf(place.planId()), String.valueOf(place.taskId()));
    }
}
