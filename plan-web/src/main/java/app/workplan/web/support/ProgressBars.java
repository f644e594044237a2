package app.workplan.web.support;

import app.workplan.domain.task.Light;
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
public class ProgressBars extends AbstractProcessorDialect {

    private static final int PRECEDENCE = 1000;

    /** 落后序时 by more than so many points is drawn darker. */
    private static final BigDecimal FAR = BigDecimal.valueOf(15);

    private static final Track ROW = new Track(25, 50, 3);
    private static final Track BIG = new Track(23, 54, 7);

    private final Texts texts;

    ProgressBars(Texts texts) {
        super("Progress bars", "bar", PRECEDENCE);
        this.texts = texts;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Bar(prefix, this));
    }

    /**
     * 进度与数字 in a cell of a table.
     *
     * @param actual percent as displayed
     * @param expected 序时进度, percent as displayed; null where there is none
     */
    public String cell(BigDecimal actual, @Nullable BigDecimal expected, @Nullable Light light) {
        return "<div class=\"wp-bar-cell\">" + row(actual, expected, light) + "<span class=\"wp-num\">" + actual
                + "%</span></div>";
    }

    /**
     * 进度 in a cell of a table, without its number.
     *
     * @param actual percent as displayed
     * @param expected 序时进度, percent as displayed; null where there is none
     */
    public String row(BigDecimal actual, @Nullable BigDecimal expected, @Nullable Light light) {
        String code = String.valueOf(light);
        BigDecimal mark = mark(expected, code);
        return "<svg class=\"wp-bar\" role=\"img\" aria-label=\"" + label(actual, mark) + "\">"
                + drawn(ROW, actual, mark, code) + "</svg>";
    }

    /** A finished one is measured against nothing. */
    private static @Nullable BigDecimal mark(@Nullable BigDecimal expected, String light) {
        return light.equals(Light.DONE.name()) ? null : expected;
    }

    private String label(BigDecimal actual, @Nullable BigDecimal expected) {
        return HtmlEscape.escapeHtml4Xml(
                expected == null ? texts.of("progress.only", actual) : texts.of("progress.both", actual, expected));
    }

    /**
     * Where the track lies.
     *
     * @param top its upper edge and {@code height} its height, in percent
     * @param round its corners, in pixels
     */
    private record Track(int top, int height, int round) {}

    private static String drawn(Track place, BigDecimal actual, @Nullable BigDecimal expected, String light) {
        String track =
                "y=\"" + place.top() + "%\" height=\"" + place.height() + "%\" rx=\"" + place.round() + "\"></rect>";
        StringBuilder bar = new StringBuilder(400);
        bar.append("<rect class=\"track\" x=\"0\" width=\"100%\" ").append(track);
        if (expected != null) {
            boolean far = light.equals(Light.OVERDUE.name())
                    || expected.subtract(actual).compareTo(FAR) > 0;
            bar.append("<rect class=\"lag").append(far ? " is-far" : "");
            bar.append("\" x=\"0\" width=\"").append(expected).append("%\" ").append(track);
        }
        bar.append("<rect class=\"value").append(light.equals(Light.DONE.name()) ? " is-done" : "");
        bar.append("\" x=\"0\" width=\"").append(actual).append("%\" ").append(track);
        if (expected != null) {
            bar.append("<rect class=\"mark\" x=\"").append(expected);
            bar.append("%\" y=\"0\" width=\"2\" height=\"100%\" rx=\"1\"></rect>");
        }
        return bar.toString();
    }

    private static final class Bar extends AbstractAttributeTagProcessor {

        private final ProgressBars bars;

        Bar(String prefix, ProgressBars bars) {
            super(TemplateMode.HTML, prefix, null, false, "of", true, PRECEDENCE, true);
            this.bars = bars;
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
            BigDecimal mark = mark(percent(context.getVariable("expected")), light);
            handler.setAttribute("aria-label", bars.label(actual, mark));
            handler.setBody(drawn(kind.equals("big") ? BIG : ROW, actual, mark, light), false);
        }

        /** A template's own sums are whole numbers of another kind. */
        private static @Nullable BigDecimal percent(@Nullable Object value) {
            return value == null ? null : new BigDecimal(value.toString());
        }
    }
}
