package app.workplan.web.review;

import app.workplan.domain.shared.Actor;
import app.workplan.domain.shared.Role;
import app.workplan.service.progress.CompletionQueries;
import app.workplan.service.progress.CompletionSheet;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.ShellAdvice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 办结审核页, also as the answer to a decision that was refused. */
@Component
@RequiredArgsConstructor
class CompletionPages {

    private final CompletionQueries completions;
    private final ShellAdvice shell;

    ModelAndView show(HttpServletRequest request, Actor actor, Scope scope, long id, RefusedForm refused) {
        CompletionSheet sheet = completions.sheet(actor, scope, id);
        boolean own = Objects.equals(actor.bureauId(), sheet.head().bureauId());
        ModelAndView view = new ModelAndView("review/completion");
        view.addObject("sheet", sheet);
        view.addObject("c", sheet.head());
        view.addObject("decides", own && actor.is(Role.OFFICE) && sheet.head().isWaiting());
        view.addObject("refused", refused);
        view.addObject("shell", shell.build(request));
        if (refused != RefusedForm.NONE) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
