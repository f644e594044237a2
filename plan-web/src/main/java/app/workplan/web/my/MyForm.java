package app.workplan.web.my;

import app.workplan.web.support.Typed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 一次填报全部, read by hand from the fields {@code entries[i].name}: whatever numbers and values arrive, every row
 * that was typed is kept, to be taken or to be shown again.
 *
 * @param rows in the order of their numbers
 * @param done the share whose 办结 button sent the form, null for the submit button
 */
record MyForm(List<MyRowForm> rows, @Nullable Long done) {

    /** So many rows are taken at once; a page of so many has never been seen, a program may send more. */
    static final int MAX_ROWS = 500;

    private static final Pattern FIELD = Pattern.compile("entries\\[(\\d{1,9})]\\.(\\w{1,20})");

    static MyForm read(Map<String, String[]> parameters) {
        Map<Integer, MyRowForm> rows = new TreeMap<>();
        parameters.forEach((name, values) -> {
            Matcher field = FIELD.matcher(name);
            if (field.matches() && values.length > 0) {
                rows.computeIfAbsent(Integer.valueOf(field.group(1)), any -> new MyRowForm())
                        .put(field.group(2), values[0]);
            }
        });
        String[] done = parameters.get("done");
        return new MyForm(new ArrayList<>(rows.values()), done == null ? null : Typed.number(done[0]));
    }

    /** The row of that share, null when the form has none. */
    @Nullable
    MyRowForm row(long shareId) {
        return of(rows, shareId);
    }

    private static @Nullable MyRowForm of(Collection<MyRowForm> rows, long shareId) {
        return rows.stream()
                .filter(row -> row.getShareId() != null && row.getShareId() == shareId)
                .findFirst()
                .orElse(null);
    }
}
