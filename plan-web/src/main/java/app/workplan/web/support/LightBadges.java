package app.workplan.web.support;

import static app.workplan.web.support.WrittenTag.needed;
import static app.workplan.web.support.WrittenTag.text;

import app.workplan.domain.task.Light;
import app.workplan.domain.task.TaskState;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.unbescape.html.HtmlEscape;

/**
 * 灯号: {@code badge:lit} of templates/fragments/badge writes the variables {@code code}, {@code reason} and {@code state} as a
 * badge, {@code badge:count} the variables {@code code}, {@code n} and {@code href} as a number. A ledger shows fifty of them; as
 * expressions each was a dozen (docs/adr/0320).
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
        return Set.of(
                WrittenTag.inPlace(
                        prefix,
                        "lit",
                        (to, context) -> to.append(
                                lit(context, text(context, "code"), text(context, "reason"), text(context, "state")))),
                WrittenTag.inPlace(
                        prefix,
                        "count",
                        (to, context) -> to.append(count(
                                context,
                                Light.valueOf(
                                        needed(context, "code", Object.class).toString()),
                                needed(context, "n", Number.class).longValue(),
                                text(context, "href")))));
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

    /**
     * 灯号与项数, for dense tables: 0 is grey, without picture and link.
     *
     * @param href null for no link
     */
    public String count(ITemplateContext context, Light light, long n, @Nullable String href) {
        if (n == 0) {
            return "<span class=\"wp-muted wp-num\">0</span>";
        }
        String classes = "class=\"wp-lt wp-num wp-c-" + light + "\"";
        String name = texts.of("light." + light);
        if (href == null) {
            return "<span " + classes + ">" + icon(context, "i", "light-" + light, HtmlEscape.escapeHtml4Xml(name)) + n
                    + "</span>";
        }
        StringBuilder link = new StringBuilder(300).append("<a ").append(classes);
        Markup.attribute(link, "href", href);
        Markup.attribute(link, "aria-label", texts.of("light.count", name, n));
        return link.append('>')
                .append(icon(context, "i", "light-" + light))
                .append(n)
                .append("</a>")
                .toString();
    }

    private String word(String key) {
        return HtmlEscape.escapeHtml4Xml(texts.of(key));
    }
}
