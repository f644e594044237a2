package app.workplan.service.archive;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 文件里的一个字段.
 *
 * @param key its name in the file
 * @param target the list whose {@code ref} it holds, null for a value of its own
 * @param given whether it is not in the file but set by the import
 */
record ArchiveColumn(String key, @Nullable String target, boolean given) {

    /** {@code key}, {@code key>list} or {@code key!}. */
    static ArchiveColumn of(String told) {
        if (told.endsWith("!")) {
            return new ArchiveColumn(told.substring(0, told.length() - 1), null, true);
        }
        int arrow = told.indexOf('>');
        return arrow < 0
                ? new ArchiveColumn(told, null, false)
                : new ArchiveColumn(told.substring(0, arrow), told.substring(arrow + 1), false);
    }

    /** Its name in the table. */
    String column() {
        return key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
