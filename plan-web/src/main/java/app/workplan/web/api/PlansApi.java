package app.workplan.web.api;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.token.TokenScope;
import app.workplan.service.figure.AsOf;
import app.workplan.service.plan.PlanFigures;
import app.workplan.service.plan.PlanHead;
import app.workplan.service.plan.PlanQueries;
import app.workplan.service.plan.PlanStretch;
import app.workplan.service.plan.PlanTree;
import app.workplan.service.shared.Scope;
import app.workplan.web.api.PlanViews.PlanDetail;
import app.workplan.web.api.PlanViews.PlanLine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 计划接口. */
@RestController
@RequiredArgsConstructor
class PlansApi {

    private final PlanQueries queries;
    private final Clock clock;

    @Needs(
            value = TokenScope.READ,
            parameters = {ApiParameters.AS_OF, ApiParameters.LIMIT, ApiParameters.CURSOR})
    @GetMapping("/api/v1/plans")
    ApiPage<PlanLine> plans(HttpServletRequest request, Actor actor, Scope scope) {
        ApiParameters asked = new ApiParameters(request);
        ApiCall call = ApiCall.of(request);
        PlanStretch stretch = queries.behind(
                actor, scope, asked.asOf(), LocalDate.now(clock), ApiPage.after(asked, call), asked.limit());
        List<PlanLine> items = stretch.rows().stream().map(PlanLine::of).toList();
        return ApiPage.numbered(items, PlanLine::planId, stretch.total(), stretch.more(), asked, call);
    }

    @Needs(value = TokenScope.READ, parameters = ApiParameters.AS_OF)
    @GetMapping("/api/v1/plans/{id}")
    PlanDetail plan(HttpServletRequest request, Actor actor, Scope scope, @PathVariable long id) {
        ApiParameters asked = new ApiParameters(request);
        PlanHead head = queries.head(actor, scope, id);
        AsOf asOf = AsOf.read(asked.asOf(), head.issuedOn(), head.closedOn(), LocalDate.now(clock));
        PlanTree tree = queries.tree(head, asOf.day());
        PlanFigures figures = head.isDraft() ? null : tree.figures(head, asOf.day());
        return PlanDetail.of(head, tree, figures);
    }
}
