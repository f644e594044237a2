package app.workplan.web.supervision;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.supervision.NoticeColour;
import app.workplan.domain.supervision.NoticeDemand;
import app.workplan.service.shared.Scope;
import app.workplan.service.supervision.IssueNotice;
import app.workplan.service.supervision.ProposalService;
import app.workplan.service.supervision.SupervisionAccess;
import app.workplan.service.supervision.SupervisionService;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 督办: what is proposed, what was sent, and 签发. */
@Controller
@RequiredArgsConstructor
class SupervisionController {

    private final SupervisionPages pages;
    private final SupervisionService supervision;
    private final ProposalService proposals;
    private final SupervisionAccess access;
    private final Texts texts;

    @GetMapping("/supervision")
    ModelAndView page(HttpServletRequest request, Actor actor, Scope scope, SupervisionFilterForm filter) {
        return pages.show(request, actor, scope, filter, RefusedForm.NONE);
    }

    @PostMapping("/supervision")
    Object issue(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @RequestParam(defaultValue = "") String shareId,
            @RequestParam(defaultValue = "") String colour,
            @RequestParam(defaultValue = "") String demand,
            @RequestParam(defaultValue = "") String replyBy,
            RedirectAttributes redirect) {
        access.requireOwnOffice(actor);
        @Nullable Long share = Typed.number(shareId);
        try {
            long id = supervision.issue(actor, command(share, colour, demand, replyBy));
            Flash.tell(redirect, "supervision.issued");
            return "redirect:/supervision/" + id;
        } catch (RuleViolation why) {
            return again(
                    request,
                    actor,
                    scope,
                    RefusedForm.of(
                            "issue-notice",
                            share == null ? 0 : share,
                            Map.of("colour", colour, "demand", demand, "replyBy", replyBy),
                            why,
                            texts));
        }
    }

    /** 不拟发 of what is proposed about the share. */
    @PostMapping("/supervision/proposals/{id}/dismissal")
    Object dismiss(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            proposals.dismiss(actor, id, Typed.text(reason));
        } catch (RuleViolation why) {
            return again(
                    request,
                    actor,
                    scope,
                    RefusedForm.of("dismiss-proposal", id, Map.of("reason", reason), why, texts));
        }
        Flash.tell(redirect, "supervision.dismissedIt");
        return "redirect:/supervision#proposals";
    }

    /** 恢复拟发. */
    @PostMapping("/supervision/proposals/{id}/revival")
    Object revive(
            HttpServletRequest request, Actor actor, Scope scope, @PathVariable long id, RedirectAttributes redirect) {
        try {
            proposals.revive(actor, id);
        } catch (RuleViolation why) {
            return again(request, actor, scope, RefusedForm.of("revive-proposal", id, Map.of(), why, texts));
        }
        Flash.tell(redirect, "supervision.revivedIt");
        return "redirect:/supervision#proposals";
    }

    /** The page without any filter, so that what was refused is on it. */
    private ModelAndView again(HttpServletRequest request, Actor actor, Scope scope, RefusedForm refused) {
        ModelAndView again = pages.show(
                request, actor, scope, new SupervisionFilterForm(null, null, null, null, null, null), refused);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static IssueNotice command(@Nullable Long share, String colour, String demand, String replyBy) {
        @Nullable NoticeColour chosen = Typed.constant(NoticeColour.class, colour, "supervision.colourMissing");
        if (share == null) {
            throw new RuleViolation("supervision.shareMissing");
        }
        if (chosen == null) {
            throw new RuleViolation("supervision.colourMissing");
        }
        return new IssueNotice(
                share,
                chosen,
                new NoticeDemand(
                        Typed.text(demand),
                        Typed.date(replyBy, "supervision.replyByMissing", "supervision.replyByIll")));
    }
}
