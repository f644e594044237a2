package app.workplan.web.support;

import app.workplan.service.sheet.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sheets as text with tabs: how the page that was checked carries them to the import, without keeping the file. Line breaks and
 * tabs of a cell travel escaped, so that what is imported is what was looked through.
 */
public final class SheetText {

    private static final String SHEET = "\f";

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    private SheetText() {}

    /** The text that carries the sheets. */
    public static String of(List<Sheet> sheets) {
        return sheets.stream()
                .map(sheet -> clean(sheet.name()) + "\n"
                        + sheet.rows().stream()
                                .map(row -> row.number() + "\t"
                                        + row.cells().stream()
                                                .map(SheetText::clean)
                                                .collect(Collectors.joining("\t")))
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n" + SHEET + "\n"));
    }

    /** The sheets of such a text; lines that are none are left out. */
    public static List<Sheet> read(String text) {
        List<Sheet> sheets = new ArrayList<>();
        for (String part : text.replace("\r", "").split("\n" + SHEET + "\n")) {
            String[] lines = part.split("\n");
            List<Sheet.Row> rows = new ArrayList<>();
            for (int i = 1; i < lines.length; i++) {
                List<String> cells = Arrays.asList(lines[i].split("\t", -1));
                if (cells.get(0).matches("\\d{1,7}")) {
                    rows.add(new Sheet.Row(
                            Integer.parseInt(cells.get(0)),
                            cells.stream().skip(1).map(SheetText::told).toList()));
                }
            }
            sheets.add(new Sheet(told(lines[0]), rows));
        }
        return sheets;
    }

    private static String clean(String cell) {
        return cell.replace("\\", "\\\\")
                .replaceAll("\\r\\n?|\\n", "\\\\n")
                .replace("\t", "\\t")
                .replace("\f", " ");
    }

    private static String told(String cell) {
        return ESCAPED.matcher(cell)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "n" -> "\n";
                            case "t" -> "\t";
                            default -> found.group(1);
                        }));
    }
}
