package app.workplan.web.my;

import app.workplan.domain.shared.Actor;
import app.workplan.service.progress.OwedAccess;
import app.workplan.service.progress.OwedPage;
import app.workplan.service.progress.OwedQueries;
import app.workplan.service.progress.OwedShare;
import app.workplan.web.support.FormProblem;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.ShellAdvice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 我的填报, also as the answer to a form of it that was refused. */
@Component
@RequiredArgsConstructor
public class MyPages {

    private final OwedQueries owed;
    private final OwedAccess access;
    private final ShellAdvice shell;

    /** The page as 422, everything typed in the refused form still there. */
    public ModelAndView refuse(HttpServletRequest request, Actor actor, RefusedForm refused) {
        ModelAndView page = show(request, actor, owed.page(actor), Map.of(), Map.of(), refused.summary());
        page.addObject("refused", refused);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    OwedPage read(Actor actor) {
        return owed.page(actor);
    }

    /**
     * @param typed rows as they were sent, by share
     * @param errors texts by share and field
     */
    ModelAndView show(
            HttpServletRequest request,
            Actor actor,
            OwedPage page,
            Map<Long, MyRowForm> typed,
            Map<Long, Map<String, List<String>>> errors,
            List<FormProblem> problems) {
        Map<Long, MyRowForm> rows = new HashMap<>();
        Map<Long, Integer> places = new HashMap<>();
        for (OwedShare share : page.toReport()) {
            places.put(share.shareId(), places.size());
            rows.put(share.shareId(), typed.getOrDefault(share.shareId(), MyRowForm.of(share)));
        }
        ModelAndView view = new ModelAndView("my/page");
        view.addObject("sheet", page);
        view.addObject("rows", rows);
        view.addObject("places", places);
        view.addObject("errors", errors);
        view.addObject("problems", problems);
        view.addObject("drafts", access.draftsOnly(actor));
        view.addObject("refused", RefusedForm.NONE);
        view.addObject("shell", shell.build(request));
        return view;
    }
}
