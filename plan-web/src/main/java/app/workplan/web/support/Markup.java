package app.workplan.web.support;

import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/** 整行输出: the HTML of rows that are written whole; every value is escaped where it is appended. */
public final class Markup {

    private Markup() {}

    /** The value as text; empty where there is none. */
    public static String escaped(@Nullable Object value) {
        return value == null ? "" : HtmlEscape.escapeHtml4Xml(value.toString());
    }

    /** Nothing for an attribute without a value. */
    public static void attribute(StringBuilder to, String name, @Nullable Object value) {
        if (value != null) {
            to.append(' ').append(name).append("=\"").append(escaped(value));
            to.append('"');
        }
    }

    /**
     * A link that looks like text.
     *
     * @param count how many rows stand behind it, null where it says nothing of that
     * @param label what it says to those who hear it, null for its text
     */
    public static void quietLink(
            StringBuilder to, String href, @Nullable Integer count, @Nullable String label, @Nullable Object text) {
        to.append("<a class=\"wp-quiet\"");
        attribute(to, "href", href);
        attribute(to, "data-count", count);
        attribute(to, "aria-label", label);
        to.append('>').append(escaped(text)).append("</a>");
    }
}
