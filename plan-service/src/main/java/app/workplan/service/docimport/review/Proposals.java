package app.workplan.service.docimport.review;

import app.workplan.service.docimport.BureauNames;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.TrackedItems;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 全部建议: what one click would take. A name like a known one is left a question: taken as new it would be the same department
 * twice.
 *
 * @param departments earlier tasks whose departments are taken, by first character of the item without any
 * @param names open questions about names that would become new departments
 * @param similar how many unknown names are like a known one
 */
public record Proposals(Map<Integer, EarlierWork.Task> departments, List<Doubt> names, int similar) {

    /** @param work {@link EarlierWork#NONE} where nothing was done earlier */
    public static Proposals of(ParsedDocument document, Doubts doubts, BureauNames known, EarlierWork work) {
        Map<Integer, EarlierWork.Task> departments = new LinkedHashMap<>();
        TrackedItems tracked = new TrackedItems(document);
        for (Item item : document.items()) {
            if (tracked.isTracked(item) && tracked.naming(item).departments().isEmpty()) {
                work.like(item.title()).ifPresent(like -> departments.put(item.start(), like));
            }
        }
        Map<Boolean, List<Doubt>> unknown = doubts.open().stream()
                .filter(one -> one.kind() == DoubtKind.NEW_DEPARTMENT)
                .collect(Collectors.partitioningBy(
                        one -> NearestNames.of(one.subject(), known).isEmpty()));
        return new Proposals(
                departments,
                unknown.getOrDefault(true, List.of()),
                unknown.getOrDefault(false, List.of()).size());
    }

    /** Whether there is nothing to take. */
    public boolean isEmpty() {
        return departments.isEmpty() && names.isEmpty();
    }

    Correction correction() {
        Map<Integer, List<Correction.Part>> parts = new HashMap<>();
        departments.forEach((item, like) -> parts.put(
                item,
                like.parts().stream()
                        .map(one -> new Correction.Part(one.department(), one.role()))
                        .toList()));
        return Correction.proposals(parts);
    }

    /** The new names, one a line, for the audit trail. */
    String told() {
        return names.stream().map(one -> "+ " + one.subject() + "\n").collect(Collectors.joining());
    }
}
