package app.workplan.web.ledger;

import app.workplan.domain.ledger.LedgerColumn;
import app.workplan.domain.ledger.LedgerDensity;
import app.workplan.domain.shared.Actor;
import app.workplan.service.ledger.LedgerLayoutService;
import app.workplan.web.support.Address;
import app.workplan.web.support.Flash;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 列设置: columns and density of the reader's ledger. */
@Controller
@RequiredArgsConstructor
class LedgerLayoutController {

    private final LedgerLayoutService service;

    /**
     * Columns that stand in the address are those of an open view, and are changed in the address alone.
     *
     * @param back the ledger to return to, with its query
     */
    @PostMapping("/tasks/columns")
    String arrange(
            Actor actor,
            @RequestParam(name = "column", defaultValue = "") List<String> words,
            @RequestParam(defaultValue = "") String density,
            @RequestParam(defaultValue = "") String back,
            RedirectAttributes redirect) {
        Address place = LedgerPlace.of(back);
        Set<LedgerColumn> columns = columns(words);
        boolean ofView = place.query().containsKey("cols");
        service.arrange(actor, ofView ? null : columns, density(density));
        Flash.tell(redirect, "ledger.columnsSaved");
        return "redirect:" + (ofView ? place.with("cols", LedgerColumn.text(columns)) : place).href();
    }

    /** The same by script, which has arranged the page itself. */
    @PostMapping("/tasks/columns/quiet")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void arrangeQuietly(
            Actor actor,
            @RequestParam(name = "column", defaultValue = "") List<String> words,
            @RequestParam(defaultValue = "") String density) {
        service.arrange(actor, columns(words), density(density));
    }

    /** 恢复默认列. */
    @PostMapping("/tasks/columns/reset")
    String reset(Actor actor, @RequestParam(defaultValue = "") String back, RedirectAttributes redirect) {
        service.reset(actor);
        Flash.tell(redirect, "ledger.columnsReset");
        return "redirect:" + LedgerPlace.of(back).without("cols").href();
    }

    private static Set<LedgerColumn> columns(List<String> words) {
        Set<LedgerColumn> columns = EnumSet.noneOf(LedgerColumn.class);
        words.forEach(word -> LedgerColumn.of(word).ifPresent(columns::add));
        return columns;
    }

    /** Anything unknown is the usual density. */
    private static LedgerDensity density(String typed) {
        return Arrays.stream(LedgerDensity.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(LedgerDensity.USUAL);
    }
}
