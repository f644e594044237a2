package app.workplan.service.document.writer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** One part of an OFD file, element by element. */
final class OfdXml {

    private static final double MILLIMETRES = 25.4 / 72;

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Points as millimetres. */
    static String mm(double... points) {
        StringBuilder all = new StringBuilder();
        for (double one : points) {
            all.append(all.isEmpty() ? "" : " ").append(number(one * MILLIMETRES));
        }
        return all.toString();
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** Opens an element with its attributes, names and values in turn. */
    OfdXml open(String name, Object... attributes) {
        xml.append("<ofd:").append(name);
        if (open.isEmpty()) {
            xml.append(" xmlns:ofd=\"http://www.ofdspec.org/2016\"");
        }
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(' ').append(attributes[i]).append("=\"");
            escape(String.valueOf(attributes[i + 1]));
            xml.append('"');
        }
        xml.append('>');
        open.push(name);
        return this;
    }

    OfdXml close() {
        xml.append("</ofd:").append(open.pop()).append('>');
        return this;
    }

    /** A whole element of text. */
    OfdXml text(String name, String words, Object... attributes) {
        open(name, attributes);
        escape(words);
        return close();
    }

    private void escape(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> xml.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
