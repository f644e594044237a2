package app.workplan.service.document.reader;

import app.workplan.domain.shared.RuleViolation;
import java.util.Set;

/** Ways of writing that all parts of a docx file share. */
final class WordXml {

    private static final Set<String> NAMESPACES = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    private static final int MOST_DEFINITIONS = 50_000;
    private static final int FIRST_SURROGATE = 0xD800;

    private WordXml() {}

    static boolean isWord(String namespace) {
        return NAMESPACES.contains(namespace);
    }

    /** A switch; {@code absent} where the attribute is not there. */
    static boolean isOn(String value, boolean absent) {
        return value.isEmpty() ? absent : !Set.of("0", "false", "off").contains(value);
    }

    /** @throws RuleViolation when there are more styles or lists than people make */
    static void limit(int count) {
        if (count > MOST_DEFINITIONS) {
            throw new RuleViolation("reader.damaged");
        }
    }

    /** 符号 by its code; those of symbol fonts are pictures, not characters. */
    static String symbol(String hex) {
        try {
            int code = Integer.parseInt(hex, 16);
            boolean character = code >= ' ' && code < FIRST_SURROGATE;
            return character ? String.valueOf((char) code) : "";
        } catch (NumberFormatException none) {
            return "";
        }
    }

    /** A whole number; {@code otherwise} where it is none. */
    static int number(String value, int otherwise) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
