package app.workplan.web.docimport;

import app.workplan.service.document.ParsedDocument.Deadline;
import app.workplan.service.document.ParsedDocument.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * 量化要求 of the item that is being corrected, as rows of fields with empty ones for more; what was typed stands there again after
 * a refusal.
 *
 * @param change which of the lists was refused, empty for none
 */
record DemandRows(
        List<Map<String, String>> frequencies,
        List<Map<String, String>> targets,
        List<Map<String, String>> milestones,
        String change) {

    private static final int LONGEST = 40;

    private static final List<String> FREQUENCY = List.of("was", "per", "times", "words");
    private static final List<String> TARGET = List.of("was", "name", "comparator", "value", "unit");
    private static final List<String> MILESTONE = List.of("was", "dueOn", "title");

    static DemandRows of(Item item, CorrectionPages.Asked asked) {
        return new DemandRows(
                rows(asked, "frequencies", FREQUENCY, frequencies(item)),
                rows(asked, "targets", TARGET, targets(item)),
                rows(asked, "milestones", MILESTONE, milestones(item)),
                asked.change());
    }

    private static List<List<String>> frequencies(Item item) {
        return item.frequencies().stream()
                .map(one -> List.of(
                        place(one.start(), one.end()),
                        one.per().name(),
                        String.valueOf(one.minCount()),
                        one.text().strip()))
                .toList();
    }

    private static List<List<String>> targets(Item item) {
        return item.targets().stream()
                .map(one -> List.of(
                        place(one.start(), one.end()),
                        one.name(),
                        one.comparator().name(),
                        one.value().stripTrailingZeros().toPlainString(),
                        one.unit()))
                .toList();
    }

    private static List<List<String>> milestones(Item item) {
        LocalDate last = item.deadlines().stream()
                .map(Deadline::date)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return item.deadlines().stream()
                .filter(one -> one.date().isBefore(last))
                .map(one -> List.of(
                        place(one.start(), one.end()),
                        one.date().toString(),
                        one.text().strip()))
                .toList();
    }

    private static String place(int start, int end) {
        return start + "-" + end;
    }

    private static List<Map<String, String>> rows(
            CorrectionPages.Asked asked, String change, List<String> fields, List<List<String>> now) {
        List<Map<String, String>> rows = new ArrayList<>();
        if (asked.change().equals(change)) {
            int count = asked.typed().getOrDefault(fields.get(0), List.of()).size();
            for (int i = 0; i < Math.min(count, LONGEST); i++) {
                rows.add(typed(asked.typed(), fields, i));
            }
            return rows;
        }
        now.forEach(values -> rows.add(row(fields, values)));
        rows.add(row(fields, fields.stream().map(field -> "").toList()));
        return rows;
    }

    private static Map<String, String> typed(MultiValueMap<String, String> typed, List<String> fields, int number) {
        return row(
                fields,
                fields.stream()
                        .map(field -> {
                            List<String> all = typed.getOrDefault(field, List.of());
                            return number < all.size() ? all.get(number) : "";
                        })
                        .toList());
    }

    private static Map<String, String> row(List<String> fields, List<String> values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            row.put(fields.get(i), values.get(i));
        }
        return row;
    }
}
