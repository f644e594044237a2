package app.workplan.service.document.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** 自动编号 of a docx file: its lists, and which number comes next. */
final class WordNumbering {

    private static final int LEVELS = 9;
    private static final int LONGEST_CHAIN = 5;

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, Use> uses = new HashMap<>();
    private final ListCounters counters = new ListCounters();
    private final Set<String> begun = new HashSet<>();
    private final WordStyles styles;

    private WordNumbering(WordStyles styles) {
        this.styles = styles;
    }

    /** What is counted together. */
    private static final class Definition {

        private final String id;
        private final Map<Integer, NumberedLevel> levels = new TreeMap<>();
        private final Map<String, Integer> byStyle = new HashMap<>();
        private String styleLink = "";

        Definition(String id) {
            this.id = id;
        }
    }

    /** A use of a definition, with its own starts and levels. */
    private static final class Use {

        private String definition = "";
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Map<Integer, NumberedLevel> levels = new HashMap<>();
    }

    static WordNumbering read(@Nullable InputStream part, WordStyles styles) throws IOException {
        WordNumbering read = new WordNumbering(styles);
        if (part != null) {
            try (SafeXml xml = new SafeXml(part)) {
                read.readAll(xml);
            }
        }
        return read;
    }

    private void readAll(SafeXml xml) throws IOException {
        Definition definition = new Definition("");
        Use use = null;
        int override = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "abstractNum" -> {
                    WordXml.limit(definitions.size());
                    definition = new Definition(xml.attribute("abstractNumId"));
                    definitions.put(definition.id, definition);
                    use = null;
                }
                case "numStyleLink" -> definition.styleLink = xml.attribute("val");
                case "num" -> {
                    WordXml.limit(uses.size());
                    use = new Use();
                    uses.put(xml.attribute("numId"), use);
                }
                case "abstractNumId" -> {
                    if (use != null) {
                        use.definition = xml.attribute("val");
                    }
                }
                case "lvlOverride" -> override = WordXml.number(xml.attribute("ilvl"), 0);
                case "startOverride" -> {
                    if (use != null) {
                        use.starts.put(override, WordXml.number(xml.attribute("val"), 1));
                    }
                }
                case "lvl" -> {
                    // more than nine levels there are not
                    int index = WordXml.number(xml.attribute("ilvl"), 0);
                    NumberedLevel level = level(xml, index, use == null ? definition : null);
                    (use == null ? definition.levels : use.levels).put(Math.min(Math.max(index, 0), LEVELS), level);
                }
                default -> {}
            }
        }
    }

    /** Reads one level to its end. */
    private static NumberedLevel level(SafeXml xml, int index, @Nullable Definition definition) throws IOException {
        int start = 0;
        NumberFormat format = NumberFormat.DECIMAL;
        String pattern = "";
        boolean spaced = true;
        boolean legal = false;
        int restart = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("lvl")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String value = xml.attribute("val");
            switch (xml.name()) {
                case "start" -> start = WordXml.number(value, 0);
                case "numFmt" -> format = NumberFormat.named(value);
                case "lvlText" -> pattern = value;
                case "suff" -> spaced = !value.equals("nothing");
                case "isLgl" -> legal = WordXml.isOn(value, true);
                case "lvlRestart" -> restart = WordXml.number(value, -1);
                case "pStyle" -> {
                    if (definition != null) {
                        definition.byStyle.put(value, index);
                    }
                }
                default -> {}
            }
        }
        return new NumberedLevel(start, format, pattern, spaced, restart, legal);
    }

    /**
     * The number of the next paragraph, as text.
     *
     * @param list stated by the paragraph itself; null where it does not
     * @param level stated by the paragraph itself; null where it does not
     */
    String next(@Nullable String list, @Nullable Integer level, @Nullable String style) {
        String listId = list == null ? styles.list(style) : list;
        Use use = listId == null ? null : uses.get(listId);
        Definition definition = use == null ? null : definition(use, 0);
        if (use == null || definition == null) {
            return "";
        }
        int at = level != null ? level : levelOf(definition, style);
        if (at < 0 || at >= LEVELS) {
            return "";
        }
        if (use.starts.containsKey(at) && begun.add(listId + "/" + at)) {
            counters.restart(definition.id, at);
        }
        return counters.next(definition.id, levels(definition, use), at);
    }

    private int levelOf(Definition definition, @Nullable String style) {
        String stating = styles.stating(style);
        Integer linked = stating == null ? null : definition.byStyle.get(stating);
        Integer stated = styles.level(style);
        return linked != null ? linked : stated != null ? stated : 0;
    }

    private @Nullable Definition definition(Use use, int links) {
        Definition own = definitions.get(use.definition);
        if (own == null || own.styleLink.isEmpty() || links > LONGEST_CHAIN) {
            return own;
        }
        String list = styles.list(own.styleLink);
        Use linked = list == null ? null : uses.get(list);
        return linked == null ? own : definition(linked, links + 1);
    }

    private static List<NumberedLevel> levels(Definition definition, Use use) {
        List<NumberedLevel> levels = new ArrayList<>();
        for (int i = 0; i < LEVELS; i++) {
            NumberedLevel level = use.levels.getOrDefault(i, definition.levels.get(i));
            if (level == null) {
                break;
            }
            Integer start = use.starts.get(i);
            levels.add(
                    start == null
                            ? level
                            : new NumberedLevel(
                                    start,
                                    level.format(),
                                    level.pattern(),
                                    level.spaced(),
                                    level.restartAfter(),
                                    level.legal()));
        }
        return levels;
    }
}
