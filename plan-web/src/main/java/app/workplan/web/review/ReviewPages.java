package app.workplan.web.review;

import app.workplan.domain.shared.Actor;
import app.workplan.service.progress.ReviewQueries;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.ShellAdvice;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 待审核页, also as the answer to a form of it that was refused. */
@Component
@RequiredArgsConstructor
class ReviewPages {

    private final ReviewQueries reviews;
    private final ShellAdvice shell;

    ModelAndView show(HttpServletRequest request, Actor actor, ReviewFilterForm filter, RefusedForm refused) {
        ModelAndView view = new ModelAndView("review/page");
        view.addObject("sheet", reviews.page(actor, filter.filter()));
        view.addObject("refused", refused);
        view.addObject("shell", shell.build(request));
        if (refused != RefusedForm.NONE) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
