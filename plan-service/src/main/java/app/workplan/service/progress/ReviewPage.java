package app.workplan.service.progress;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 待审核页.
 *
 * @param filter what was asked for
 * @param completions that wait, the longest waiting first
 * @param entries new ones, the newest first
 * @param since the first day whose entries are shown
 * @param lastEntries the last entries of the shares whose completions wait, newest first
 * @param extensions that wait, the longest waiting first
 * @param choices plans and departments to filter by
 */
public record ReviewPage(
        LocalDate today,
        LocalDate since,
        ReviewFilter filter,
        List<ReviewRow> completions,
        List<ReviewRow> entries,
        List<ReviewEntry> lastEntries,
        List<ReviewExtension> extensions,
        List<ReviewChoice> choices) {

    /** How many completions wait, also where not all are shown. */
    public int completionCount() {
        return completions.isEmpty() ? 0 : completions.get(0).ofKind();
    }

    /** How many new entries there are, also where not all are shown. */
    public int entryCount() {
        return entries.isEmpty() ? 0 : entries.get(0).ofKind();
    }

    /** Plans, or departments, to filter by. */
    public List<ReviewChoice> choicesOf(String kind) {
        return choices.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    /** Completions by plan. */
    public Map<String, List<ReviewRow>> completionsByPlan() {
        return byPlan(completions);
    }

    /** Entries by plan. */
    public Map<String, List<ReviewRow>> entriesByPlan() {
        return byPlan(entries);
    }

    /** 近几次填报 of one share. */
    public List<ReviewEntry> entriesOf(long shareId) {
        return lastEntries.stream().filter(one -> one.shareId() == shareId).toList();
    }

    private static Map<String, List<ReviewRow>> byPlan(List<ReviewRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(ReviewRow::planTitle, LinkedHashMap::new, Collectors.toList()));
    }
}
