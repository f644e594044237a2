package app.workplan.web.row;

import app.workplan.domain.shared.Actor;
import app.workplan.service.row.RowFilter;
import app.workplan.service.row.RowQueries;
import app.workplan.service.row.RowSheet;
import app.workplan.service.row.RowsPage;
import app.workplan.service.row.RowsPage.AspectCount;
import app.workplan.service.shared.Scope;
import app.workplan.web.support.Address;
import app.workplan.web.support.RefusedForm;
import app.workplan.web.support.ShellAdvice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 清单页和清单项页, also as the answer to a form of them that was refused. */
@Component
@RequiredArgsConstructor
class RowPages {

    private final RowQueries queries;
    private final ShellAdvice shell;

    /** A way to the same list, narrowed. */
    record Narrowed(@Nullable String word, @Nullable Integer count, String href, boolean current) {}

    /** 分类, with the way to its rows. */
    record Aspect(AspectCount counts, String href, boolean current) {}

    ModelAndView list(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            long taskId,
            RowFilterForm asked,
            RefusedForm refused) {
        RowsPage list = queries.page(actor, scope, taskId, asked.toFilter());
        RowFilter filter = list.filter();
        Address address = RowFilterForm.address(taskId, filter);
        ModelAndView view = new ModelAndView("rows/list", status(refused));
        view.addObject("list", list);
        view.addObject("t", list.task());
        view.addObject("states", states(list, address));
        view.addObject("aspects", aspects(list, address));
        view.addObject("keep", address.fields());
        view.addObject(
                "prev",
                filter.page() > 1 ? address.with("page", filter.page() - 1).href() : null);
        view.addObject(
                "next",
                filter.page() < list.pages()
                        ? address.with("page", filter.page() + 1).href()
                        : null);
        view.addObject("chosen", chosen(refused));
        view.addObject("refused", refused);
        view.addObject("shell", shell.build(request));
        return view;
    }

    /** The boxes ticked in a refused form. */
    private static Set<String> chosen(RefusedForm refused) {
        return Arrays.stream(refused.typed().getOrDefault("rowId", "").split(" "))
                .collect(Collectors.toSet());
    }

    private static List<Narrowed> states(RowsPage list, Address address) {
        RowFilter.State now = list.filter().state();
        Address first = address.without("page");
        return List.of(
                new Narrowed(null, list.count().total(), first.without("state").href(), now == null),
                narrowed(RowFilter.State.OPEN, list.count().remaining(), first, now),
                narrowed(RowFilter.State.STRUCK, list.count().struckOff(), first, now),
                narrowed(RowFilter.State.REMOVED, null, first, now));
    }

    private static Narrowed narrowed(
            RowFilter.State state, @Nullable Integer count, Address address, RowFilter.@Nullable State now) {
        return new Narrowed(state.name(), count, address.with("state", state).href(), state == now);
    }

    private static List<Aspect> aspects(RowsPage list, Address address) {
        Address every = address.without("page", "group", "unsorted");
        RowFilter filter = list.filter();
        return list.aspects().stream()
                .map(one -> new Aspect(
                        one,
                        one.aspect() == null
                                ? every.with("unsorted", "true").href()
                                : every.with("group", one.aspect()).href(),
                        one.aspect() == null ? filter.unsorted() : one.aspect().equals(filter.aspect())))
                .toList();
    }

    /**
     * 清单项页.
     *
     * @param form null for what is stored
     * @param conflict whether somebody was faster just now
     */
    ModelAndView row(
            HttpServletRequest request,
            Actor actor,
            Scope scope,
            long rowId,
            @Nullable RowForm form,
            RefusedForm refused,
            boolean conflict) {
        RowSheet sheet = queries.sheet(actor, scope, rowId);
        RowForm stored = RowForm.of(sheet.row());
        ModelAndView view = new ModelAndView("rows/row", conflict ? HttpStatus.CONFLICT : status(refused));
        view.addObject("sheet", sheet);
        view.addObject("t", sheet.task());
        view.addObject("r", sheet.row());
        view.addObject("form", form == null ? stored : form);
        view.addObject("version", conflict || form == null ? stored.getVersion() : form.getVersion());
        view.addObject("conflict", conflict);
        view.addObject("refused", refused);
        view.addObject("shell", shell.build(request));
        return view;
    }

    private static HttpStatus status(RefusedForm refused) {
        return refused == RefusedForm.NONE ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
