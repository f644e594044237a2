package app.workplan.web.support;

import app.workplan.domain.shared.DomainException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows a refused form again: the same page with status 422, the reason in the error summary and everything typed
 * still there, because the bound form stays in the model.
 */
public final class Refusals {

    private Refusals() {}

    /** The page of the form, as status 422; model attributes of the handler stay. */
    public static ModelAndView sameFormAgain(String view) {
        return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Adds the refusal to the summary as a whole. */
    public static void add(BindingResult errors, DomainException refusal) {
        String key = Texts.key(refusal);
        errors.reject(key, Texts.args(refusal.getArgs()), key);
    }

    /** Adds the refusal to one field. */
    public static void add(BindingResult errors, String field, DomainException refusal) {
        String key = Texts.key(refusal);
        errors.rejectValue(field, key, Texts.args(refusal.getArgs()), key);
    }
}
