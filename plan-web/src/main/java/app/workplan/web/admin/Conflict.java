package app.workplan.web.admin;

import app.workplan.web.support.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** 同时修改: the form again with everything typed, under the version that is stored now, so that sending it again counts. */
final class Conflict {

    private Conflict() {}

    /** @param stored what the colleague saved, in words */
    static ModelAndView sameFormAgain(String view, BindingResult errors, String stored) {
        errors.reject("admin.conflict", new Object[] {stored}, null);
        ModelAndView page = Refusals.sameFormAgain(view);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}
