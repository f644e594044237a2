package app.workplan.web.exchange;

import app.workplan.domain.shared.Actor;
import app.workplan.service.exchange.ExchangePlan;
import app.workplan.service.exchange.ExchangeQueries;
import app.workplan.service.exchange.ExchangeTask;
import app.workplan.service.shared.Scope;
import app.workplan.web.ledger.LedgerForm;
import app.workplan.web.ledger.LedgerTasks;
import app.workplan.web.support.Exports;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** 离线编辑: the page, and the workbooks it gives out. */
@Controller
@RequiredArgsConstructor
class ExchangeController {

    private final ExchangeQueries queries;
    private final ExchangeSheets sheets;
    private final ExchangePages pages;
    private final LedgerTasks ledger;
    private final Exports exports;

    @GetMapping("/plans/{id}/exchange")
    String page(Actor actor, @PathVariable long id, HttpServletRequest request, Model model) {
        pages.begin(model, queries.head(actor, id), request);
        return ExchangePages.PAGE;
    }

    /** 台账 as the conditions of the address find it; without any, all of it that is not cancelled. */
    @GetMapping("/plans/{id}/exchange/ledger.xlsx")
    ResponseEntity<Resource> workbook(
            Actor actor, Scope scope, @PathVariable long id, @ModelAttribute("form") LedgerForm form) {
        return exports.send(() -> {
            ExchangePlan plan = queries.plan(actor, id);
            Map<Long, ExchangeTask> tasks = plan.tasks().stream()
                    .filter(task -> !task.cancelled())
                    .collect(Collectors.toMap(ExchangeTask::taskId, Function.identity()));
            List<ExchangeTask> listed = ledger.of(actor, scope, id, form).stream()
                    .map(tasks::get)
                    .filter(Objects::nonNull)
                    .toList();
            return sheets.workbook(plan, listed, "exchange.title");
        });
    }

    /** 模板 for new tasks. */
    @GetMapping("/plans/{id}/exchange/template.xlsx")
    ResponseEntity<Resource> template(Actor actor, @PathVariable long id) {
        return exports.send(() -> sheets.workbook(queries.plan(actor, id), List.of(), "exchange.template"));
    }
}
