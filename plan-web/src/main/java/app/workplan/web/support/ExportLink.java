package app.workplan.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 导出的地址 of the page shown: its own with {@code .xlsx} behind it and the same query, so that the same rows are meant. */
@ControllerAdvice
@RequiredArgsConstructor
class ExportLink {

    /** Names of our own filters; anything else in a query is nobody's. */
    private static final Pattern NAME = Pattern.compile("\\w{1,40}");

    private final FormPages formPages;

    /** The address as a page links it. */
    record Here(String href) {}

    @ModelAttribute("xlsx")
    Here here(HttpServletRequest request) {
        if (!"GET".equals(FormPages.method(request))) {
            String page = formPages.of(FormPages.path(request));
            int query = page.indexOf('?');
            return new Here(request.getContextPath()
                    + (query < 0 ? page + ".xlsx" : page.substring(0, query) + ".xlsx" + page.substring(query)));
        }
        Address here = Address.of(request.getContextPath() + FormPages.path(request) + ".xlsx");
        for (Map.Entry<String, String[]> one : request.getParameterMap().entrySet()) {
            if (NAME.matcher(one.getKey()).matches()) {
                here = here.withAll(one.getKey(), List.of(one.getValue()));
            }
        }
        return new Here(here.without(Languages.PARAMETER, "page", "size").href());
    }
}
