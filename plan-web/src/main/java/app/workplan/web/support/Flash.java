package app.workplan.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** 结果提示: what just happened, shown once as [role=status] on the page a redirect leads to. */
public final class Flash {

    private Flash() {}

    /** @param key message key; arguments are shown as they print, dates as ISO text */
    public static void tell(RedirectAttributes redirect, String key, Object... args) {
        redirect.addFlashAttribute("flash", key);
        if (args.length > 0) {
            redirect.addFlashAttribute(
                    "flashArgs", Arrays.stream(args).map(String::valueOf).toArray(String[]::new));
        }
    }

    /** Hands what happened on, from an address that only leads to another one. */
    public static void passOn(HttpServletRequest request, RedirectAttributes redirect) {
        Map<String, ?> told = RequestContextUtils.getInputFlashMap(request);
        if (told != null) {
            told.forEach(redirect::addFlashAttribute);
        }
    }

    /** Offers to take the action back by a POST to the address. */
    public static void offerUndo(RedirectAttributes redirect, String address) {
        redirect.addFlashAttribute("flashUndo", address);
    }
}
