package app.workplan.web.support;

import java.math.BigDecimal;
import java.util.Objects;
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
 * 进度条: {@code bar:of="row"} and {@code bar:of="big"} of templates/fragments/progress draw the variables {@code actual},
 * {@code expected} and {@code light} into their {@code svg}. A ledger shows fifty of them; as expressions each was a dozen
 * (docs/adr/0200).
 */
@Component
class ProgressBars extends AbstractProcessorDialect {

    private static final int PRECEDENCE = 1000;

    /** 落后序时 by more than so many points is drawn darker. */
    private static final BigDecimal FAR = BigDecimal.valueOf(15);

    private final Texts texts;

    ProgressBars(Texts texts) {
        super("Progress bars", "bar", PRECEDENCE);
        this.texts = texts;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Bar(prefix, texts));
    }

    private static final class Bar extends AbstractAttributeTagProcessor {

        private final Texts texts;

        Bar(String prefix, Texts texts) {
            super(TemplateMode.HTML, prefix, null, false, "of", true, PRECEDENCE, true);
            this.texts = texts;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag svg,
                AttributeName name,
                String kind,
                IElementTagStructureHandler handler) {
            String light = String.valueOf(context.getVariable("light"));
            BigDecimal actual = Objects.requireNonNull(percent(context.getVariable("actual")));
            BigDecimal expected = light.equals("DONE") ? null : percent(context.getVariable("expected"));
            handler.setAttribute(
                    "aria-label",
                    HtmlEscape.escapeHtml4Xml(
                            expected == null
                                    ? texts.of("progress.only", actual)
                                    : texts.of("progress.both", actual, expected)));
            handler.setBody(
                    kind.equals("big")
                            ? drawn(23, 54, 7, actual, expected, light)
                            : drawn(25, 50, 3, actual, expected, light),
                    false);
        }

        /** A template's own sums are whole numbers of another kind. */
        private static @Nullable BigDecimal percent(@Nullable Object value) {
            return value == null ? null : new BigDecimal(value.toString());
        }

        /** @param top the track's upper edge and @param height its height, in percent · @param round its corners, in pixels */
        private static String drawn(
                int top, int height, int round, BigDecimal actual, @Nullable BigDecimal expected, String light) {
            String track = "y=\"" + top + "%\" height=\"" + height + "%\" rx=\"" + round + "\"></rect>";
            StringBuilder bar = new StringBuilder(400);
            bar.append("<rect class=\"track\" x=\"0\" width=\"100%\" ").append(track);
            if (expected != null) {
                boolean far =
                        light.equals("OVERDUE") || expected.subtract(actual).compareTo(FAR) > 0;
                bar.append("<rect class=\"lag").append(far ? " is-far" : "");
                bar.append("\" x=\"0\" width=\"")
                        .append(expected)
                        .append("%\" ")
                        .append(track);
            }
            bar.append("<rect class=\"value").append(light.equals("DONE") ? " is-done" : "");
            bar.append("\" x=\"0\" width=\"").append(actual).append("%\" ").append(track);
            if (expected != null) {
                bar.append("<rect class=\"mark\" x=\"").append(expected);
                bar.append("%\" y=\"0\" width=\"2\" height=\"100%\" rx=\"1\"></rect>");
            }
            return bar.toString();
        }
    }
}
