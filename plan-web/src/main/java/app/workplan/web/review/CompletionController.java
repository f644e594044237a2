package app.workplan.web.review;

import app.workplan.domain.shared.Actor;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.RefusedForm;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 办结审核页: demand, completion standard and evidence beside the two decisions. */
@Controller
@RequiredArgsConstructor
class CompletionController {

    private final CompletionPages pages;

    @GetMapping("/completions/{id}")
    ModelAndView page(HttpServletRequest request, Actor actor, Scope scope, @PathVariable long id) {
        return pages.show(request, actor, scope, id, RefusedForm.NONE);
    }
}
