package app.workplan.web.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * 隐藏列: which task a row means, which version of it left, and a mark for each cell, so that what was changed outside can be
 * told from what was changed inside since. Written as {@code 1:task:version:code.title.due…}.
 *
 * @param code mark of the code beside which it left: rows whose cells were moved apart are noticed
 */
record ExchangeKey(long taskId, int version, String code, Map<ExchangeField, String> marks) {

    private static final String FORMAT = "1";
    private static final String KEY = FORMAT + ":[0-9]{1,18}:[0-9]{1,9}:[0-9a-f.]+";

    static ExchangeKey of(long taskId, int version, String code, Function<ExchangeField, String> plain) {
        Map<ExchangeField, String> marks = new EnumMap<>(ExchangeField.class);
        for (ExchangeField field : ExchangeField.values()) {
            marks.put(field, mark(plain.apply(field)));
        }
        return new ExchangeKey(taskId, version, mark(code), marks);
    }

    /** The key of such a text; empty when it is none, or of another release. */
    static Optional<ExchangeKey> read(String text) {
        if (!text.matches(KEY)) {
            return Optional.empty();
        }
        String[] parts = text.split(":");
        String[] marks = parts[3].split("\\.");
        if (marks.length != ExchangeField.values().length + 1) {
            return Optional.empty();
        }
        Map<ExchangeField, String> each = new EnumMap<>(ExchangeField.class);
        for (ExchangeField field : ExchangeField.values()) {
            each.put(field, marks[field.ordinal() + 1]);
        }
        return Optional.of(new ExchangeKey(Long.parseLong(parts[1]), Integer.parseInt(parts[2]), marks[0], each));
    }

    String text() {
        List<String> all = new ArrayList<>(List.of(code));
        all.addAll(marks.values());
        return String.join(":", FORMAT, String.valueOf(taskId), String.valueOf(version), String.join(".", all));
    }

    /** Whether the cell holds what it held when the file was made. */
    boolean isAsLeft(ExchangeField field, String plain) {
        return mark(plain).equals(marks.get(field));
    }

    boolean isOf(String typedCode) {
        return mark(typedCode).equals(code);
    }

    private static String mark(String plain) {
        CRC32 sum = new CRC32();
        sum.update(plain.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
