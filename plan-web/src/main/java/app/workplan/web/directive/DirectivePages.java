package app.workplan.web.directive;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.directive.DirectiveQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.Texts;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 一项批示的页面, also as the answer to a form of it that was refused. */
@Component
@RequiredArgsConstructor
class DirectivePages {

    private final DirectiveQueries directives;
    private final Texts texts;

    ModelAndView show(Actor actor, Scope scope, long id) {
        return page(actor, scope, id, RefusedForm.NONE);
    }

    RefusedForm refused(String form, long id, Map<String, @Nullable String> typed, RuleViolation why) {
        return RefusedForm.of(form, id, typed, why, texts);
    }

    /** The page as 200, after one button of a form did its work: what was typed in the form is still there. */
    ModelAndView again(Actor actor, Scope scope, long id, RefusedForm kept) {
        return page(actor, scope, id, kept);
    }

    ModelAndView refuse(Actor actor, Scope scope, long id, RefusedForm refused) {
        ModelAndView page = page(actor, scope, id, refused);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor actor, Scope scope, long id, RefusedForm refused) {
        ModelAndView view = new ModelAndView("directive/page");
        view.addObject("sheet", directives.page(actor, scope, id));
        view.addObject("refused", refused);
        return view;
    }
}
