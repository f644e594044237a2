package app.workplan.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** Failures outside controllers (filters, the container): the same page with the request number, and nothing technical. */
@Component
public class PageErrorAttributes extends DefaultErrorAttributes {

    /** Request attribute: the page of a form that was opened before the last login, and so was refused. */
    public static final String STALE_FORM = PageErrorAttributes.class.getName() + ".STALE_FORM";

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest webRequest, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(webRequest, options);
        attributes.keySet().retainAll(Set.of("status", "timestamp"));
        if (webRequest instanceof ServletWebRequest servlet) {
            HttpServletRequest request = servlet.getRequest();
            String id = RequestIds.of(request);
            if (id != null) {
                attributes.put("requestId", id);
            }
            Object stale = request.getAttribute(STALE_FORM);
            if (stale != null) {
                attributes.put("staleForm", stale);
            }
            attributes.put("typed", TypedFields.of(request));
        }
        return attributes;
    }
}
