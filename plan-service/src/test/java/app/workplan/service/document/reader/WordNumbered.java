package app.workplan.service.document.reader;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A docx file in which Word makes the numbers of chapters and items, wherever its counters would print the same. */
final class WordNumbered {

    private static final String NUMERALS = "一二三四五六七八九";
    private static final Pattern CHAPTER = Pattern.compile("^([一二三四五六七八九十]{1,3})、(?=.)");
    private static final Pattern ITEM = Pattern.compile("^（([一二三四五六七八九十]{1,3})）(?=.)");
    private static final Pattern DIGIT = Pattern.compile("^(\\d{1,2})\\.(?=[^\\d ])");
    private static final List<Pattern> LEVELS = List.of(CHAPTER, ITEM, DIGIT);
    private static final String NUMBERING = "<w:numbering " + Made.W + "><w:abstractNum w:abstractNumId=\"0\">"
            + level(0, "chineseCountingThousand", "%1、") + level(1, "chineseCountingThousand", "（%2）")
            + level(2, "decimal", "%3.")
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";

    private WordNumbered() {}

    static byte[] docx(List<String> lines) {
        int[] reached = new int[LEVELS.size()];
        StringBuilder body = new StringBuilder();
        for (String line : lines) {
            body.append(paragraph(line, reached));
        }
        return Made.docx(body.toString(), "word/numbering.xml", NUMBERING);
    }

    private static String paragraph(String line, int[] reached) {
        for (int level = 0; level < LEVELS.size(); level++) {
            Matcher m = LEVELS.get(level).matcher(line);
            if (m.find() && m.group(1).equals(printed(level, reached[level] + 1))) {
                reached[level]++;
                for (int below = level + 1; below < reached.length; below++) {
                    reached[below] = 0;
                }
                return Made.numbered(1, level, line.substring(m.end()));
            }
        }
        return Made.p(line);
    }

    private static String printed(int level, int value) {
        if (level == 2) {
            return String.valueOf(value);
        }
        String tens = value < 10 ? "" : value < 20 ? "十" : NUMERALS.charAt(value / 10 - 1) + "十";
        return value % 10 == 0 ? tens : tens + NUMERALS.charAt(value % 10 - 1);
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }
}
