package app.workplan.web.exchange;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.exchange.ExchangeLine;
import app.workplan.service.exchange.ExchangeOutcome;
import app.workplan.service.exchange.ExchangeOutcome.Verdict;
import app.workplan.service.exchange.ExchangePlan;
import app.workplan.service.exchange.ExchangeQueries;
import app.workplan.service.exchange.ExchangeService;
import app.workplan.service.sheet.SheetReader;
import app.workplan.web.exchange.ExchangePages.Looked;
import app.workplan.web.support.Exports;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedFields;
import app.workplan.web.support.SheetText;
import app.workplan.web.support.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 导入台账: upload, look through what would change, import all rows or the good ones. */
@Controller
@RequiredArgsConstructor
class ExchangeImportController {

    /** Rows of one workbook: those of a large plan, with room for new ones. */
    static final int MOST_ROWS = 5_000;

    private final ExchangeQueries queries;
    private final ExchangeService service;
    private final ExchangePages pages;
    private final ExchangeSheets sheets;
    private final SheetReader reader;
    private final Exports exports;
    private final Texts texts;

    @PostMapping("/plans/{id}/exchange")
    ModelAndView check(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            Model model)
            throws IOException {
        ExchangePlan plan = begin(actor, id, request, model);
        try {
            if (file == null || file.isEmpty()) {
                throw new RuleViolation("roster.fileMissing");
            }
            ExchangeForm form = new ExchangeForm();
            form.setSheets(SheetText.of(reader.read(file.getBytes(), MOST_ROWS)));
            return look(actor, plan, form, model, null);
        } catch (RuleViolation why) {
            return refused(model, why);
        }
    }

    /** 重新核对 with the choices made, as the switch of the language asks for it; writes nothing. */
    @PostMapping("/plans/{id}/exchange/check")
    ModelAndView again(Actor actor, @PathVariable long id, ExchangeForm form, HttpServletRequest request, Model model) {
        ExchangePlan plan = begin(actor, id, request, model);
        try {
            return look(actor, plan, form, model, null);
        } catch (RuleViolation why) {
            return refused(model, why);
        }
    }

    @PostMapping("/plans/{id}/exchange/commit")
    Object commit(
            Actor actor,
            @PathVariable long id,
            ExchangeForm form,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        ExchangePlan plan = begin(actor, id, request, model);
        try {
            List<ExchangeLine> lines = pages.lines(plan, form);
            try {
                ExchangeOutcome outcome = service.commit(actor, id, lines, form.isGoodOnly(), form.reason());
                Flash.tell(
                        redirect,
                        "exchange.done",
                        outcome.count(Verdict.CHANGED),
                        outcome.count(Verdict.NEW),
                        outcome.count(Verdict.CONFLICT) + outcome.count(Verdict.ERROR));
                return "redirect:/plans/" + id + "/exchange";
            } catch (RuleViolation why) {
                return look(actor, plan, form, model, why);
            } catch (StaleVersion | ConcurrencyFailureException faster) {
                ModelAndView answer = look(actor, queries.plan(actor, id), form, model, null);
                model.addAttribute("refusal", texts.of("exchange.faster"));
                answer.setStatus(HttpStatus.CONFLICT);
                return answer;
            }
        } catch (RuleViolation why) {
            return refused(model, why);
        }
    }

    /** 有错的行 as a workbook that can be put right and uploaded again. */
    @PostMapping("/plans/{id}/exchange/errors.xlsx")
    ResponseEntity<Resource> errors(Actor actor, @PathVariable long id, ExchangeForm form) {
        ExchangePlan plan = queries.plan(actor, id);
        Looked looked = pages.look(actor, plan, form);
        return exports.send(() -> sheets.errors(plan, pages.errors(looked)));
    }

    private ExchangePlan begin(Actor actor, long id, HttpServletRequest request, Model model) {
        ExchangePlan plan = queries.plan(actor, id);
        pages.begin(model, plan.head(), request);
        return plan;
    }

    private ModelAndView look(
            Actor actor, ExchangePlan plan, ExchangeForm form, Model model, @Nullable RuleViolation refusal) {
        Looked looked = pages.look(actor, plan, form);
        pages.show(model, plan, looked, form);
        if (refusal != null) {
            boolean basis = RefusedFields.of(refusal).equals("basis");
            model.addAttribute(basis ? "basisProblem" : "refusal", texts.of(refusal));
        }
        boolean errors = refusal != null || looked.outcome().count(Verdict.ERROR) > 0;
        return answer(model, errors ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private ModelAndView refused(Model model, RuleViolation why) {
        model.addAttribute("refusal", texts.of(why));
        return answer(model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView answer(Model model, HttpStatus status) {
        return new ModelAndView(ExchangePages.PAGE, model.asMap(), status);
    }
}
