package app.workplan.web.pack;

import app.workplan.domain.shared.Characters;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 包内文件名: readable, of one folder only, such that every file system takes it, and none twice whether or not a system
 * tells capital letters apart.
 */
final class PackNames {

    /** Characters, and bytes in UTF-8: what is common to file systems, with room for the folders before. */
    private static final int MOST_CHARACTERS = 80;

    private static final int MOST_BYTES = 200;

    private static final Pattern ILL =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}:*?\"<>|/\\\\]");
    private static final Pattern ENDS = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\\u00b9\\u00b2\\u00b3])(\\..*)?");

    private final Set<String> taken = new HashSet<>();

    /** A place in the folder that nothing else has. */
    String in(String folder, String name) {
        String safe = safe(name);
        int dot = safe.lastIndexOf('.');
        String stem = dot <= 0 ? safe : safe.substring(0, dot);
        String end = dot <= 0 ? "" : safe.substring(dot);
        String place = folder + safe;
        for (int again = 2; !taken.add(place.toLowerCase(Locale.ROOT)); again++) {
            place = folder + stem + " (" + again + ")" + end;
        }
        return place;
    }

    /** The name as one part of a path. */
    static String safe(String name) {
        String clean = Normalizer.normalize(ILL.matcher(name).replaceAll("_"), Normalizer.Form.NFC);
        clean = ENDS.matcher(clean).replaceAll("");
        if (clean.isEmpty()) {
            return "_";
        }
        return cut(RESERVED.matcher(clean).matches() ? "_" + clean : clean);
    }

    /** A long name keeps its end, which says what it is. */
    private static String cut(String name) {
        int dot = name.lastIndexOf('.');
        boolean ends = dot > 0 && name.length() - dot <= 10;
        String end = ends ? name.substring(dot) : "";
        String stem = Characters.cut(ends ? name.substring(0, dot) : name, MOST_CHARACTERS - end.length());
        while ((stem + end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            stem = Characters.cut(stem, stem.length() - 1);
        }
        return ENDS.matcher(stem).replaceAll("") + end;
    }
}
