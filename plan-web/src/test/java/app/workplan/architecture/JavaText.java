package app.workplan.architecture;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts of a Java text: what is said to the machine, what to the reader. */
final class JavaText {

    private static final Pattern PART = Pattern.compile(
            // text block, string, character; line comment, block comment
            "(?s)\"\"\"(?<block>.*?)\"\"\"|\"(?<string>(?:[^\"\\\\\n]|\\\\.)*)\"|'(?<character>(?:[^'\\\\\n]|\\\\.)+)'"
                    + "|(?<comment>//[^\n]*|/\\*.*?\\*/)");

    private JavaText() {}

    /** The contents of all literals, without comments, in order. */
    static List<String> literals(String java) {
        return PART.matcher(java)
                .results()
                .flatMap(found -> Stream.of(1, 2, 3).map(found::group))
                .filter(text -> text != null)
                .toList();
    }

    /** The text with its comments and literals blanked. */
    static String bare(String java) {
        return PART.matcher(java).replaceAll(" ");
    }

    /** The text with its comments blanked. */
    static String withoutComments(String java) {
        return PART.matcher(java)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(4) == null ? found.group() : " "));
    }
}
