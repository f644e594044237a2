package app.workplan.service.document.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** 段落样式 of a docx file, as far as they number paragraphs or make a table of contents. */
final class WordStyles {

    private static final int LONGEST_CHAIN = 20;
    private static final Pattern CONTENTS = Pattern.compile("toc \\d");

    private final Map<String, Style> styles = new HashMap<>();
    private String usual = "";

    private static final class Style {

        private String name = "";
        private String basedOn = "";
        private @Nullable String list;
        private @Nullable Integer level;
    }

    static WordStyles read(@Nullable InputStream part) throws IOException {
        WordStyles read = new WordStyles();
        if (part != null) {
            try (SafeXml xml = new SafeXml(part)) {
                read.readAll(xml);
            }
        }
        return read;
    }

    private void readAll(SafeXml xml) throws IOException {
        Style style = new Style();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "style" -> {
                    style = new Style();
                    WordXml.limit(styles.size());
                    styles.put(xml.attribute("styleId"), style);
                    if (xml.attribute("type").equals("paragraph") && WordXml.isOn(xml.attribute("default"), false)) {
                        usual = xml.attribute("styleId");
                    }
                }
                case "name" -> style.name = xml.attribute("val").toLowerCase(Locale.ROOT);
                case "basedOn" -> style.basedOn = xml.attribute("val");
                case "numId" -> style.list = xml.attribute("val");
                case "ilvl" -> style.level = WordXml.number(xml.attribute("val"), 0);
                default -> {}
            }
        }
    }

    /** The list a style puts its paragraphs into; null for none. */
    @Nullable
    String list(@Nullable String style) {
        Style one = inherited(style);
        return one == null ? null : one.list;
    }

    /** The level a style puts its paragraphs on; null where it does not say. */
    @Nullable
    Integer level(@Nullable String style) {
        Style one = inherited(style);
        return one == null ? null : one.level;
    }

    /** The style among the one given and its ancestors that states the list. */
    @Nullable
    String stating(@Nullable String style) {
        String id = style == null ? usual : style;
        for (int i = 0; i < LONGEST_CHAIN && styles.containsKey(id); i++) {
            if (styles.get(id).list != null) {
                return id;
            }
            id = styles.get(id).basedOn;
        }
        return null;
    }

    boolean isContents(@Nullable String style) {
        Style one = styles.get(style == null ? usual : style);
        return one != null && CONTENTS.matcher(one.name).matches();
    }

    private @Nullable Style inherited(@Nullable String style) {
        String stating = stating(style);
        return stating == null ? null : styles.get(stating);
    }
}
