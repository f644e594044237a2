package app.workplan.service.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 更正了什么: one figure or text that differs from the edition before.
 *
 * @param name whose figure, null for a text
 * @param field total, overdue, atRisk, done, progress, expected, owed, reported, line, title, opening or closing
 * @param before null where there was none
 * @param after null where there is none any more
 */
public record BulletinChange(
        @Nullable String name,
        String field,
        @Nullable String before,
        @Nullable String after) {

    /** Everything in which two editions differ. */
    static List<BulletinChange> between(
            BulletinHead before, List<BulletinLine> old, BulletinHead after, List<BulletinLine> now) {
        List<BulletinChange> changes = new ArrayList<>();
        add(changes, null, "title", before.title(), after.title());
        add(changes, null, "opening", before.opening(), after.opening());
        add(changes, null, "closing", before.closing(), after.closing());
        Map<String, BulletinLine> left = new LinkedHashMap<>();
        old.forEach(line -> left.put(key(line), line));
        for (BulletinLine line : now) {
            BulletinLine was = left.remove(key(line));
            if (was == null) {
                changes.add(new BulletinChange(line.name(), "line", null, "" + line.total()));
            } else {
                compare(changes, was, line);
            }
        }
        left.values().forEach(line -> changes.add(new BulletinChange(line.name(), "line", "" + line.total(), null)));
        return changes;
    }

    private static void compare(List<BulletinChange> changes, BulletinLine was, BulletinLine line) {
        String name = line.name();
        add(changes, name, "total", was.total(), line.total());
        add(changes, name, "overdue", was.overdue(), line.overdue());
        add(changes, name, "atRisk", was.atRisk(), line.atRisk());
        add(changes, name, "done", was.done(), line.done());
        add(changes, name, "progress", plain(was.progress()), plain(line.progress()));
        add(changes, name, "expected", plain(was.expected()), plain(line.expected()));
        add(changes, name, "owed", was.owed(), line.owed());
        add(changes, name, "reported", was.reported(), line.reported());
    }

    private static void add(
            List<BulletinChange> changes,
            @Nullable String name,
            String field,
            @Nullable Object before,
            @Nullable Object after) {
        String from = Objects.toString(before, null);
        String to = Objects.toString(after, null);
        if (!Objects.equals(from, to)) {
            changes.add(new BulletinChange(name, field, from, to));
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal points) {
        return points == null ? null : points.toPlainString();
    }

    private static String key(BulletinLine line) {
        return line.part() + " " + line.departmentId();
    }
}
