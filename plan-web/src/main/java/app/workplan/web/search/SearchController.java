package app.workplan.web.search;

import app.workplan.domain.shared.Actor;
import app.workplan.service.search.SearchFilter;
import app.workplan.service.search.SearchQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Pager;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 搜索 over everything the reader may read. */
@Controller
@RequiredArgsConstructor
class SearchController {

    private final SearchQueries queries;
    private final SearchPages pages;

    @GetMapping("/search")
    String search(
            @ModelAttribute("form") SearchForm form,
            Actor actor,
            Scope scope,
            Model model,
            HttpServletRequest request) {
        SearchFilter filter = form.filter(
                Typed.page(form.getPage(), Integer.MAX_VALUE), Pager.size(form.getSize(), SearchPages.USUAL_SIZE));
        model.addAttribute("filter", filter);
        model.addAttribute(
                "found", pages.of(queries.search(actor, scope, filter), filter, request.getContextPath() + "/search"));
        return "search/show";
    }
}
