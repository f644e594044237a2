package app.workplan.web.support;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.TaskState;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * 灯号: {@code badge:lit} of templates/fragments/badge writes the variables {@code code}, {@code reason} and {@code state} as a
 * badge. A ledger shows fifty of them; as expressions each was a dozen (docs/adr/0320).
 */
@Component
public class LightBadges extends AbstractProcessorDialect {

    private static final int PRECEDENCE = 1000;
    private static final String SUSPENDED = TaskState.SUSPENDED.name();

    private final Texts texts;

    LightBadges(Texts texts) {
        super("Light badges", "badge", PRECEDENCE);
        this.texts = texts;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Lit(prefix, this));
    }

    /** A picture of the sprite, beside a word that says the same. */
    public static String icon(ITemplateContext context, String classes, String id) {
        return drawn(context, classes, "aria-hidden=\"true\"", id);
    }

    /**
     * A picture of the sprite that says something.
     *
     * @param label escaped
     */
    public static String icon(ITemplateContext context, String classes, String id, String label) {
        return drawn(context, classes, "role=\"img\" aria-label=\"" + label + "\"", id);
    }

    private static String drawn(ITemplateContext context, String classes, String said, String id) {
        return "<svg class=\"" + classes + "\" " + said + "><use href=\""
                + HtmlEscape.escapeHtml4Xml(context.buildLink("/icons.svg", null)) + "#" + id + "\"></use></svg>";
    }

    /**
     * 灯号 with the word 暂停 in its place while the task or share is suspended; a dash where there is none.
     *
     * @param reason the rule that fired, in words
     * @param state of the task or share
     */
    public String lit(
            ITemplateContext context, @Nullable String light, @Nullable String reason, @Nullable String state) {
        if (light == null) {
            return "<span class=\"wp-muted\">" + word("common.none") + "</span>";
        }
        boolean held = SUSPENDED.equals(state);
        return "<span class=\"wp-light is-" + light
                + (reason == null || reason.isEmpty() ? "" : "\" title=\"" + HtmlEscape.escapeHtml4Xml(reason)) + "\">"
                + icon(context, "i", held ? "state-SUSPENDED" : "light-" + light)
                + word(held ? "shareState.SUSPENDED" : "light." + Light.valueOf(light)) + "</span>";
    }

    private String word(String key) {
        return HtmlEscape.escapeHtml4Xml(texts.of(key));
    }

    private static final class Lit extends AbstractAttributeTagProcessor {

        private final LightBadges badges;

        Lit(String prefix, LightBadges badges) {
            super(TemplateMode.HTML, prefix, null, false, "lit", true, PRECEDENCE, true);
            this.badges = badges;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag place,
                AttributeName name,
                String value,
                IElementTagStructureHandler handler) {
            handler.replaceWith(
                    badges.lit(context, text(context, "code"), text(context, "reason"), text(context, "state")), false);
        }

        private static @Nullable String text(ITemplateContext context, String variable) {
            Object value = context.getVariable(variable);
            return value == null ? null : value.toString();
        }
    }
}
