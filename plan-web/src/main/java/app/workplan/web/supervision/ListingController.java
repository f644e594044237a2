package app.workplan.web.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.service.shared.Scope;
import app.workplan.service.supervision.ListingRow;
import app.workplan.service.supervision.OutcomeQueries;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 挂牌督办列表; a task is listed and taken off in the file of its matter. */
@Controller
@RequiredArgsConstructor
class ListingController {

    private final OutcomeQueries outcomes;

    @GetMapping("/supervision/listings")
    String page(Actor actor, Scope scope, @RequestParam(required = false) @Nullable String over, Model model) {
        boolean all = "yes".equals(over);
        List<ListingRow> rows = outcomes.listings(actor, scope, all);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "holding", rows.stream().filter(row -> row.removedOn() == null).count());
        model.addAttribute("over", all);
        return "supervision/listings";
    }
}
