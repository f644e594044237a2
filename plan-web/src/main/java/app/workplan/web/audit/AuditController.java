package app.workplan.web.audit;

import app.workplan.domain.shared.Actor;
import app.workplan.service.audit.AuditQueries;
import app.workplan.service.audit.AuditRow;
import app.workplan.web.support.Typed;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 审计记录, newest first. */
@Controller
@RequiredArgsConstructor
class AuditController {

    private static final int SIZE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final AuditQueries audit;
    private final Clock clock;

    /** One line as it is printed: the time as the bureau's clock showed it. */
    record Line(String at, AuditRow entry) {}

    @GetMapping("/audit")
    String page(Actor actor, @RequestParam(required = false) @Nullable String page, Model model) {
        long total = audit.count(actor);
        int pages = (int) Math.max(1, (total + SIZE - 1) / SIZE);
        int shown = Typed.page(page, pages);
        List<Line> lines = audit.page(actor, shown, SIZE).stream()
                .map(row -> new Line(TIME.format(row.at().atZone(clock.getZone())), row))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("total", total);
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("prev", address(shown - 1, pages));
        model.addAttribute("next", address(shown + 1, pages));
        return "audit/list";
    }

    private static @Nullable String address(int page, int pages) {
        return page < 1 || page > pages ? null : "/audit?page=" + page;
    }
}
