package app.workplan.web.audit;

import app.workplan.domain.shared.Actor;
import app.workplan.service.audit.AuditFilter;
import app.workplan.service.audit.AuditQueries;
import app.workplan.web.support.Address;
import app.workplan.web.support.Typed;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 审计记录, newest first. */
@Controller
@RequiredArgsConstructor
class AuditController {

    private static final int SIZE = 50;

    private final AuditQueries audit;
    private final AuditLines lines;
    private final Clock clock;

    @GetMapping("/audit")
    String page(Actor actor, AuditForm form, Model model) {
        AuditFilter filter = form.toFilter(clock.getZone());
        long total = audit.count(actor, filter);
        int pages = (int) Math.max(1, (total + SIZE - 1) / SIZE);
        int shown = Typed.page(form.getPage(), pages);
        List<AuditLines.Line> rows = audit.page(actor, filter, shown, SIZE).stream()
                .map(row -> lines.of(row, clock.getZone()))
                .toList();
        Address address = Address.of("/audit")
                .with("who", form.getWho())
                .with("kind", form.getKind())
                .with("from", form.getFrom())
                .with("to", form.getTo())
                .with("q", form.getQ());
        model.addAttribute("form", form);
        model.addAttribute("kinds", AuditForm.KINDS);
        model.addAttribute("filtered", form.isSet());
        model.addAttribute("lines", rows);
        model.addAttribute("total", total);
        model.addAttribute("shown", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("prev", turned(address, shown - 1, pages));
        model.addAttribute("next", turned(address, shown + 1, pages));
        return "audit/list";
    }

    private static @Nullable String turned(Address address, int page, int pages) {
        return page < 1 || page > pages ? null : address.with("page", page).href();
    }
}
