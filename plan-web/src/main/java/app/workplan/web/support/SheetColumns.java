package app.workplan.web.support;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.sheet.Sheet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 表的列: which column of a sheet holds what, by the words of its first row in either language. */
@Component
@RequiredArgsConstructor
public class SheetColumns {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    /** 2026-1-31, also with points, slashes or the Chinese words for year, month and day. */
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-./\\u5e74](\\d{1,2})[-./\\u6708](\\d{1,2})\\u65e5?");

    private final MessageSource messages;
    private final Texts texts;

    /** The first row of an empty sheet. */
    public Sheet.Row headings(List<String> keys) {
        return new Sheet.Row(1, keys.stream().map(texts::of).toList());
    }

    /** The columns that are there, by the keys of their words. */
    public Map<String, Integer> find(Sheet sheet, List<String> keys) {
        return find(sheet, keys, Map.of());
    }

    /** @param also for some keys the key of a text with more words of the same meaning, parted by bars */
    public Map<String, Integer> find(Sheet sheet, List<String> keys, Map<String, String> also) {
        Map<String, Integer> found = new LinkedHashMap<>();
        List<String> heads = sheet.rows().get(0).cells();
        for (String key : keys) {
            for (int i = heads.size() - 1; i >= 0; i--) {
                if (means(key, heads.get(i)) || isOneOf(also.get(key), heads.get(i))) {
                    found.put(key, i);
                }
            }
        }
        return found;
    }

    /** @throws RuleViolation when the sheet has a column nobody knows, or lacks one that is needed */
    public void require(Sheet sheet, List<String> keys, Map<String, Integer> found, Set<String> needed) {
        List<String> heads = sheet.rows().get(0).cells();
        for (int i = 0; i < heads.size(); i++) {
            if (!heads.get(i).isEmpty() && !found.containsValue(i)) {
                throw new RuleViolation(
                        "sheet.columnUnknown",
                        sheet.name(),
                        heads.get(i),
                        String.join(", ", keys.stream().map(texts::of).toList()));
            }
        }
        keys.stream()
                .filter(key -> needed.contains(key) && !found.containsKey(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new RuleViolation("sheet.columnMissing", sheet.name(), texts.of(key));
                });
    }

    /** Whether the word is that text of the bundles, in either language. */
    public boolean means(String key, String word) {
        return LANGUAGES.stream().anyMatch(language -> word.equalsIgnoreCase(messages.getMessage(key, null, language)));
    }

    private boolean isOneOf(@Nullable String key, String word) {
        return key != null
                && LANGUAGES.stream()
                        .flatMap(language -> Arrays.stream(
                                messages.getMessage(key, null, language).split("\\|")))
                        .anyMatch(word::equalsIgnoreCase);
    }

    /** The rows below the first one. */
    public static List<Sheet.Row> body(Sheet sheet) {
        return sheet.rows().subList(1, sheet.rows().size());
    }

    /** 一行 by the keys of its columns. */
    public record Cells(Sheet.Row row, Map<String, Integer> columns) {

        /** The text of the cell, empty where the column or the cell is missing. */
        public String at(String key) {
            Integer column = columns.get(key);
            return column == null || column >= row.cells().size()
                    ? ""
                    : row.cells().get(column);
        }

        /** The day of the cell, null for an empty one; what is no day is noted. */
        public @Nullable LocalDate day(String key, Unread unread) {
            String typed = at(key);
            if (typed.isEmpty()) {
                return null;
            }
            Matcher day = DAY.matcher(typed);
            try {
                if (day.matches()) {
                    return LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(3)));
                }
            } catch (DateTimeException noSuchDay) {
                // told below, in the same words
            }
            unread.note("sheet.dayUnknown", typed);
            return null;
        }
    }

    /** The first cell of a line that cannot be read. */
    public static final class Unread {

        private @Nullable RuleViolation first;

        /** Keeps the refusal, unless there is one. */
        public void note(String code, Object... args) {
            if (first == null) {
                first = new RuleViolation(code, args);
            }
        }

        /** The first of them, null where all could be read. */
        public @Nullable RuleViolation first() {
            return first;
        }
    }
}
