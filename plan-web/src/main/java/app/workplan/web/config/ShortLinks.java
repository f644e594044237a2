package app.workplan.web.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.ILinkBuilder;

/**
 * 链接: a parameter without a value is left out, where Thymeleaf would write its name with nothing behind it. The address of a static
 * file, with its hash, is found out once: a ledger names the file of its icons 130 times.
 */
@RequiredArgsConstructor
class ShortLinks implements ILinkBuilder {

    private static final Pattern STATIC = Pattern.compile("/[\\w./-]+\\.(?:svg|css|js)");

    private final ILinkBuilder links;
    private final Map<String, String> files = new ConcurrentHashMap<>();

    @Override
    public String getName() {
        return links.getName();
    }

    @Override
    public Integer getOrder() {
        return links.getOrder();
    }

    @Override
    public @Nullable String buildLink(
            IExpressionContext context, String base, @Nullable Map<String, @Nullable Object> parameters) {
        if ((parameters == null || parameters.isEmpty())
                && context instanceof IWebContext page
                && STATIC.matcher(base).matches()) {
            String prefix = page.getExchange().getRequest().getApplicationPath();
            return files.computeIfAbsent(prefix + base, file -> links.buildLink(context, base, Map.of()));
        }
        Map<String, Object> said = new LinkedHashMap<>();
        if (parameters != null) {
            parameters.forEach((name, value) -> {
                if (value != null && !value.toString().isEmpty()) {
                    said.put(name, value);
                }
            });
        }
        return links.buildLink(context, base, said);
    }
}
