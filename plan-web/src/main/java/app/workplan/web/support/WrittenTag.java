package app.workplan.web.support;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/** 整块输出: an attribute of a template by which Java writes the body of its element, or what stands in the place of it. */
public final class WrittenTag extends AbstractAttributeTagProcessor {

    private static final int PRECEDENCE = 1000;

    /** Characters a body of rows is expected to take. */
    private static final int ROWS = 16_000;

    private final boolean body;
    private final Writer writer;

    private WrittenTag(String prefix, String attribute, boolean body, Writer writer) {
        super(TemplateMode.HTML, prefix, null, false, attribute, true, PRECEDENCE, true);
        this.body = body;
        this.writer = writer;
    }

    /** 写法: everything that is written has to be escaped. */
    public interface Writer {

        void write(StringBuilder to, ITemplateContext context);
    }

    /** Writes what stands in the element. */
    public static WrittenTag body(String prefix, String attribute, Writer writer) {
        return new WrittenTag(prefix, attribute, true, writer);
    }

    /** Writes what stands in the place of the element. */
    public static WrittenTag inPlace(String prefix, String attribute, Writer writer) {
        return new WrittenTag(prefix, attribute, false, writer);
    }

    /** A variable of the template as text, null where there is none. */
    public static @Nullable String text(ITemplateContext context, String variable) {
        Object value = context.getVariable(variable);
        return value == null ? null : value.toString();
    }

    /** A variable the template has to have. */
    public static <T> T needed(ITemplateContext context, String variable, Class<T> type) {
        return type.cast(Objects.requireNonNull(context.getVariable(variable), variable));
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName name,
            String value,
            IElementTagStructureHandler handler) {
        StringBuilder written = body ? new StringBuilder(ROWS) : new StringBuilder();
        writer.write(written, context);
        if (body) {
            handler.setBody(written, false);
        } else {
            handler.replaceWith(written, false);
        }
    }
}
