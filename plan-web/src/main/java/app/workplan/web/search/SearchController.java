package app.workplan.web.search;

import app.workplan.domain.shared.Actor;
import app.workplan.service.search.SearchFilter;
import app.workplan.service.search.SearchQueries;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 搜索 over everything the reader may read. */
@Controller
@RequiredArgsConstructor
class SearchController {

    private static final List<Integer> SIZES = List.of(20, 50, 100);

    private final SearchQueries queries;
    private final SearchPages pages;

    @GetMapping("/search")
    String search(
            @ModelAttribute("form") SearchForm form,
            Actor actor,
            Scope scope,
            Model model,
            HttpServletRequest request) {
        SearchFilter filter = form.filter(Typed.page(form.getPage(), Integer.MAX_VALUE), size(form.getSize()));
        model.addAttribute("filter", filter);
        model.addAttribute(
                "found", pages.of(queries.search(actor, scope, filter), filter, request.getContextPath() + "/search"));
        return "search/show";
    }

    /** The smallest page that holds what was asked for. */
    private static int size(@Nullable String typed) {
        int asked = Typed.page(typed, Integer.MAX_VALUE);
        return SIZES.stream().filter(size -> size >= asked).findFirst().orElse(SIZES.get(SIZES.size() - 1));
    }
}
