package app.workplan.web.overview;

import app.workplan.domain.shared.Actor;
import app.workplan.service.overview.SideBySide;
import app.workplan.service.overview.SideBySideQueries;
import app.workplan.service.overview.Standing;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Address;
import app.workplan.web.support.Address.Pair;
import app.workplan.web.support.JudgedDay;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 多计划并列: annual, half-year and five-year plans beside each other on one day. */
@Controller
@RequiredArgsConstructor
class SideBySideController {

    private final SideBySideQueries queries;
    private final Clock clock;

    @GetMapping("/plans/compare")
    String show(
            @RequestParam(name = "plan", required = false) @Nullable List<String> wanted,
            @RequestParam(required = false) @Nullable String asOf,
            Actor actor,
            Scope scope,
            HttpServletRequest request,
            Model model) {
        List<Long> asked = wanted == null
                ? List.of()
                : wanted.stream()
                        .map(Typed::number)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        SideBySide read = queries.read(actor, scope, asked, asOf, LocalDate.now(clock));
        JudgedDay.show(model, read.asOf());
        LocalDate carried = read.asOf().carried();
        model.addAttribute("view", read);
        model.addAttribute(
                "rows",
                read.rows().stream()
                        .map(row -> new Row(row, view(row, carried, request.getContextPath())))
                        .toList());
        model.addAttribute(
                "keep",
                read.rows().stream()
                        .map(row -> new Pair("plan", String.valueOf(row.plan().id())))
                        .toList());
        model.addAttribute(
                "bureaus",
                read.choices().stream()
                        .map(choice -> choice.plan().bureauId())
                        .distinct()
                        .count());
        return "overview/compare";
    }

    /** See templates/overview/compare.html. */
    record Row(SideBySide.Row row, @Nullable StandingView standing) {}

    private static @Nullable StandingView view(SideBySide.Row row, @Nullable LocalDate asOf, String context) {
        Standing standing = row.standing();
        String plan = context + "/plans/" + row.plan().id();
        return standing == null
                ? null
                : StandingView.of(
                        standing,
                        Address.of(plan + "/tasks").with("asOf", asOf),
                        Address.of(plan + "/departments").with("asOf", asOf));
    }
}
