package app.workplan.web.config;

import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.ILinkBuilder;

/** 链接: a parameter without a value is left out, where Thymeleaf would write its name with nothing behind it. */
@RequiredArgsConstructor
class ShortLinks implements ILinkBuilder {

    private final ILinkBuilder links;

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
