package app.workplan.web.paper;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.NotFound;
import app.workplan.service.figure.AsOf;
import app.workplan.service.figure.DefaultPlan;
import app.workplan.service.figure.JudgedPlan;
import app.workplan.service.figure.JudgedPlanQueries;
import app.workplan.service.paper.PaperHindrance;
import app.workplan.service.paper.PaperKind;
import app.workplan.service.paper.PaperRequest;
import app.workplan.service.paper.Papers;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Address;
import app.workplan.web.support.Address.Pair;
import app.workplan.web.support.JudgedDay;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 报告与文件: which documents there are of a plan as of a day, in which formats, and why the others are not there yet. */
@Controller
@RequiredArgsConstructor
class ReportsController {

    private final JudgedPlanQueries plans;
    private final Papers papers;
    private final PaperFiles files;
    private final Clock clock;

    /**
     * One kind.
     *
     * @param text beginning of the keys of its name and explanation
     * @param why what stands in the way, null when its links lead to the files
     */
    record Row(String kind, String text, @Nullable PaperHindrance why, List<Link> links) {}

    /** One file. @param format as the address ends */
    record Link(String format, String href) {}

    /** Without {@code plan} the plan in force, else the one that ended last, else a draft of the own office. */
    @GetMapping("/reports")
    String show(
            @RequestParam(name = "plan", required = false) @Nullable String wanted,
            @RequestParam(name = "asOf", required = false) @Nullable String typed,
            Actor actor,
            Scope scope,
            Model model,
            HttpServletRequest request) {
        List<JudgedPlan> all = plans.all(scope, Typed.numbers(wanted));
        model.addAttribute("choices", all);
        model.addAttribute(
                "bureaus", all.stream().map(JudgedPlan::bureauId).distinct().count());
        JudgedPlan plan = chosen(all, wanted, typed, actor);
        if (plan != null) {
            AsOf asOf = plan.asOf(typed, LocalDate.now(clock));
            model.addAttribute("plan", plan);
            model.addAttribute("rows", rows(actor, scope, plan, asOf, request.getContextPath()));
            model.addAttribute("keep", List.of(new Pair("plan", String.valueOf(plan.id()))));
            JudgedDay.show(model, asOf);
        }
        return "paper/reports";
    }

    private @Nullable JudgedPlan chosen(
            List<JudgedPlan> all, @Nullable String wanted, @Nullable String typed, Actor actor) {
        Optional<JudgedPlan> chosen = wanted == null || wanted.isBlank()
                ? DefaultPlan.of(all, actor.bureauId(), AsOf.date(typed), LocalDate.now(clock))
                        .or(() -> all.stream().findFirst())
                : Optional.of(all.stream()
                        .filter(plan -> String.valueOf(plan.id()).equals(wanted.strip()))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("plan", wanted)));
        return chosen.orElse(null);
    }

    private List<Row> rows(Actor actor, Scope scope, JudgedPlan plan, AsOf asOf, String context) {
        PaperRequest request =
                new PaperRequest(actor, scope, plan, asOf.day(), asOf.today(), PaperRequest.Choice.USUAL);
        return papers.all().stream()
                .map(kind -> {
                    PaperHindrance why = kind.hindrance(request);
                    return new Row(
                            kind.key(), kind.text(), why, why == null ? links(kind, plan, asOf, context) : List.of());
                })
                .toList();
    }

    private List<Link> links(PaperKind kind, JudgedPlan plan, AsOf asOf, String context) {
        return files.formats(kind.formats())
                .map(PaperFiles::word)
                .map(word -> new Link(
                        word,
                        Address.of(context + "/plans/" + plan.id() + "/documents/" + kind.key() + "." + word)
                                .with("asOf", asOf.carried())
                                .href()))
                .toList();
    }
}
