package app.workplan.web.support;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.parser.Dates;
import app.workplan.service.sheet.Sheet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 表的列: which column of a sheet holds what, by the words of its first row in either language. */
@Component
@RequiredArgsConstructor
public class SheetColumns {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    /** Rows among which the headings are looked for: titles and notes may stand above them. */
    private static final int TOP = 20;

    private final MessageSource messages;
    private final Texts texts;

    /** The first row of an empty sheet. */
    public Sheet.Row headings(List<String> keys) {
        return new Sheet.Row(1, keys.stream().map(texts::of).toList());
    }

    /** The sheet from its row of headings on: the first of its top rows that names two of the columns, else its first. */
    public Sheet fromHeadings(Sheet sheet, List<String> keys, Map<String, String> also) {
        for (int i = 0; i < Math.min(TOP, sheet.rows().size()); i++) {
            Sheet below =
                    new Sheet(sheet.name(), sheet.rows().subList(i, sheet.rows().size()));
            if (find(below, keys, also).size() > 1) {
                return below;
            }
        }
        return sheet;
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
                requireOnce(sheet, heads.get(i), found);
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

    private static void requireOnce(Sheet sheet, String head, Map<String, Integer> found) {
        List<String> heads = sheet.rows().get(0).cells();
        if (found.values().stream().anyMatch(column -> heads.get(column).equalsIgnoreCase(head))) {
            throw new RuleViolation("sheet.columnTwice", sheet.name(), head);
        }
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
            LocalDate day = Dates.typed(typed, null);
            if (day != null) {
                return day;
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
