package app.workplan.service.document.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 各条到哪里为止. An item reaches as far as its own words and those below it that follow them in the text; one that was
 * brought under it from elsewhere keeps its words where they are, and the item does not reach there.
 */
final class Reaches {

    private final Outlined outline;
    private final Map<Entry, Entry> parents;
    private final Set<Entry> following = new HashSet<>();

    Reaches(Outlined outline, Map<Entry, Entry> parents) {
        this.outline = outline;
        this.parents = parents;
        List<Entry> byText = new ArrayList<>(outline.entries);
        byText.sort(Comparator.comparingInt(one -> one.start));
        Entry before = null;
        for (Entry one : byText) {
            Entry above = parents.get(one);
            if (above == null || follows(above, before)) {
                following.add(one);
            }
            before = one;
        }
    }

    /** Whether the words of the item follow those of the one above it, or nothing stands above it. */
    boolean inPlace(Entry entry) {
        return following.contains(entry);
    }

    private boolean follows(Entry above, @Nullable Entry before) {
        for (Entry one = before; one != null; one = parents.get(one)) {
            if (one == above) {
                return true;
            }
            if (!following.contains(one)) {
                return false;
            }
        }
        return false;
    }

    /** Where each item ends, what follows below it included, without trailing blanks. */
    Map<Entry, Integer> ends() {
        Map<Entry, Integer> ends = new HashMap<>();
        outline.entries.forEach(one -> ends.put(one, one.start));
        for (Stretch one : outline.stretches) {
            if (one.owner != null) {
                int end = one.end;
                while (end > one.start && Outlined.blank(outline.text.charAt(end - 1))) {
                    end--;
                }
                ends.merge(one.owner, end, Math::max);
            }
        }
        for (int i = outline.entries.size() - 1; i >= 0; i--) {
            Entry one = outline.entries.get(i);
            Entry above = parents.get(one);
            if (above != null && following.contains(one)) {
                ends.merge(above, Objects.requireNonNull(ends.get(one)), Math::max);
            }
        }
        return ends;
    }
}
