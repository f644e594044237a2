package app.workplan.web.report;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.shared.StaleVersion;
import app.workplan.service.shared.Scope;
import app.workplan.web.report.WorkReportPages.Asked;
import app.workplan.web.support.Flash;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 表单的回答: done leads back to the report, refused shows it again with everything typed, stale with both texts. */
@Component
@RequiredArgsConstructor
class WorkReportAnswers {

    private final WorkReportPages pages;
    private final Texts texts;

    /** Whose form, of which report. */
    record Sender(Actor actor, Scope scope, long reportId) {}

    /**
     * A form on the page of a report.
     *
     * @param name its data-form
     * @param id of the report or part it speaks of
     * @param asked what its page shows besides
     */
    record Form(String name, long id, Map<String, @Nullable String> typed, Asked asked) {

        static Form of(String name, long id) {
            return new Form(name, id, Map.of(), Asked.NOTHING);
        }

        static Form of(String name, long id, Map<String, @Nullable String> typed) {
            return new Form(name, id, typed, Asked.NOTHING);
        }
    }

    /**
     * Runs a command.
     *
     * @param place behind the address of the report, such as {@code #part-7}
     * @param told key of what happened, null where the command tells it
     */
    Object run(
            Sender sender,
            Form form,
            Runnable command,
            String place,
            @Nullable String told,
            RedirectAttributes redirect) {
        try {
            command.run();
        } catch (RuleViolation why) {
            return refused(sender, form, why, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersion faster) {
            RuleViolation both = new RuleViolation("workReport.stale");
            return refused(sender, form, both, HttpStatus.CONFLICT);
        }
        if (told != null) {
            Flash.tell(redirect, told);
        }
        return "redirect:/reports/" + sender.reportId() + place;
    }

    private ModelAndView refused(Sender sender, Form form, RuleViolation why, HttpStatus status) {
        RefusedForm refused = RefusedForm.of(form.name(), form.id(), form.typed(), why, texts);
        return pages.show(sender.actor(), sender.scope(), sender.reportId(), form.asked(), refused, status);
    }
}
