package app.workplan.service.document;

import app.workplan.domain.plan.ItemNature;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * 要跟踪的条目: each leaf item, and a parent item with own dates, frequencies or targets; never an achievement. Knows
 * whose departments an item without own ones takes.
 */
public final class TrackedItems {

    private final Map<Integer, ParsedDocument.Item> byId = new HashMap<>();
    private final Set<Integer> parents = new HashSet<>();
    private final List<ParsedDocument.Item> items;

    public TrackedItems(ParsedDocument parsed) {
        this.items = parsed.items();
        for (ParsedDocument.Item one : items) {
            byId.put(one.id(), one);
            if (one.parent() != null) {
                parents.add(one.parent());
            }
        }
    }

    /** In document order; each becomes one task. */
    public List<ParsedDocument.Item> all() {
        return items.stream().filter(this::isTracked).toList();
    }

    /** Whether the item becomes a task. */
    public boolean isTracked(ParsedDocument.Item item) {
        return item.nature() == ItemNature.TASK && (!parents.contains(item.id()) || isQuantified(item));
    }

    /** 已量化: it has a date, a frequency or a target of its own. */
    public static boolean isQuantified(ParsedDocument.Item item) {
        return !item.deadlines().isEmpty()
                || !item.frequencies().isEmpty()
                || !item.targets().isEmpty();
    }

    /** The item itself, or the nearest above it that names departments. */
    public ParsedDocument.Item naming(ParsedDocument.Item item) {
        ParsedDocument.Item named = item;
        while (named.departments().isEmpty() && named.parent() != null) {
            named = Objects.requireNonNull(byId.get(named.parent()));
        }
        return named;
    }
}
