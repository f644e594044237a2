package app.workplan.service.document.edit;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.ParseWarning;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Chapter;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Noise;
import app.workplan.service.document.ParsedDocument.Region;
import app.workplan.service.document.ParsedDocument.Suggestion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * 改动中的大纲: a parsed document taken apart into its items in the order of the outline, each with a level, and the stretches of the
 * text with their owners. Parents, paths, ids and ends follow from these when it is put together again, so that no
 * correction can make them disagree. An item is known by its first character, which no correction changes.
 */
final class Outlined {

    /** 条目最多三级. */
    static final int DEEPEST = 3;

    final ParsedDocument before;
    final String text;
    final List<Entry> entries = new ArrayList<>();
    final List<Stretch> stretches = new ArrayList<>();
    final List<Chapter> chapters;
    final List<Suggestion> suggestions;
    final List<Noise> noise;
    final List<ParseWarning> warnings;

    Outlined(ParsedDocument before, String text) {
        this.before = before;
        this.text = text;
        this.chapters = new ArrayList<>(before.chapters());
        this.suggestions = new ArrayList<>(before.suggestions());
        this.noise = new ArrayList<>(before.noise());
        this.warnings = new ArrayList<>(before.warnings());
        Map<Integer, Entry> byId = new HashMap<>();
        for (Item item : before.items()) {
            Entry entry = new Entry(item);
            entries.add(entry);
            byId.put(item.id(), entry);
        }
        for (Region one : before.regions()) {
            Entry owner = one.item() == null ? null : byId.get(one.item());
            stretches.add(new Stretch(one.start(), one.end(), one.kind(), owner));
        }
    }

    /** @throws RuleViolation when there is no such item any more */
    Entry at(int start) {
        return entries.stream()
                .filter(one -> one.start == start)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("importEdit.gone"));
    }

    int indexOf(Entry entry) {
        return entries.indexOf(entry);
    }

    List<Stretch> own(Entry entry) {
        return stretches.stream().filter(one -> one.owner == entry).toList();
    }

    /** Everything below the item, in order. */
    List<Entry> below(Entry entry) {
        List<Entry> found = new ArrayList<>();
        for (int i = indexOf(entry) + 1; i < entries.size(); i++) {
            Entry one = entries.get(i);
            if (one.chapterIndex != entry.chapterIndex || one.level <= entry.level) {
                break;
            }
            found.add(one);
        }
        return found;
    }

    /** The item right above, null at the first level. */
    @Nullable
    Entry parent(Entry entry) {
        for (int i = indexOf(entry) - 1; i >= 0; i--) {
            Entry one = entries.get(i);
            if (one.chapterIndex != entry.chapterIndex) {
                return null;
            }
            if (one.level < entry.level) {
                return one;
            }
        }
        return null;
    }

    /** The item before on the same level under the same parent, null for a first one. */
    @Nullable
    Entry sibling(Entry entry) {
        for (int i = indexOf(entry) - 1; i >= 0; i--) {
            Entry one = entries.get(i);
            if (one.chapterIndex != entry.chapterIndex || one.level < entry.level) {
                return null;
            }
            if (one.level == entry.level) {
                return one;
            }
        }
        return null;
    }

    /** Makes a stretch begin at the place, where none does. */
    void cut(int place) {
        for (int i = 0; i < stretches.size(); i++) {
            Stretch one = stretches.get(i);
            if (one.start < place && place < one.end) {
                stretches.add(i + 1, new Stretch(place, one.end, one.kind, one.owner));
                one.end = place;
                return;
            }
        }
    }

    /** What an item that begins before says in [from, to) belongs to another one from now on, with what was found in it. */
    void handOver(@Nullable Entry item, Entry other, int from, int to) {
        if (item != null && item.start < from) {
            for (Stretch one : own(item)) {
                if (one.start >= from && one.start < to) {
                    item.handOver(one.start, one.end, other);
                    one.give(other);
                }
            }
        }
    }

    /** Puts the item among those below the other one (null: on the first level of its chapter), where its first character says. */
    void insert(Entry entry, @Nullable Entry above) {
        insert(entry, above, one -> one.level <= entry.level);
    }

    /** The same for words that were part of others: what follows them in the text, in place below one before, comes below them. */
    void insertInText(Entry entry, @Nullable Entry above) {
        Map<Entry, Entry> parents = parents();
        Reaches reaches = new Reaches(this, parents);
        insert(entry, above, one -> {
            for (Entry at = one; at != null && at.level > entry.level; at = parents.get(at)) {
                if (!reaches.inPlace(at)) {
                    return false;
                }
            }
            return true;
        });
    }

    private void insert(Entry entry, @Nullable Entry above, Predicate<Entry> before) {
        int at = above == null ? firstOf(entry.chapterIndex) : indexOf(above) + 1;
        int end = above == null
                ? firstOf(entry.chapterIndex + 1)
                : at + below(above).size();
        while (at < end && (entries.get(at).start < entry.start || !before.test(entries.get(at)))) {
            at++;
        }
        entries.add(at, entry);
    }

    private int firstOf(int chapter) {
        int at = 0;
        while (at < entries.size() && entries.get(at).chapterIndex < chapter) {
            at++;
        }
        return at;
    }

    /** Whether the words of the item follow those of the one above it; not where it was brought there from elsewhere. */
    boolean inPlace(Entry entry) {
        return new Reaches(this, parents()).inPlace(entry);
    }

    /** Put together again. */
    ParsedDocument document() {
        Map<Entry, Entry> parents = parents();
        Map<Entry, Integer> ends = new Reaches(this, parents).ends();
        Map<Entry, Integer> ids = new HashMap<>();
        List<Item> items = new ArrayList<>();
        for (Entry one : entries) {
            Entry above = parents.get(one);
            Item parent = above == null ? null : items.get(Objects.requireNonNull(ids.get(above)) - 1);
            items.add(item(one, items.size() + 1, parent, Objects.requireNonNull(ends.get(one))));
            ids.put(one, items.size());
        }
        List<Region> regions = regions(ids);
        return new ParsedDocument(
                before.metadata(),
                List.copyOf(chapters),
                List.copyOf(items),
                before.indicators(),
                before.projects(),
                Suggested.in(regions, suggestions),
                noise.stream().sorted(Comparator.comparingInt(Noise::start)).toList(),
                List.copyOf(warnings),
                regions);
    }

    private Item item(Entry one, int id, @Nullable Item parent, int end) {
        Chapter chapter = one.chapterIndex < 0 ? null : chapters.get(one.chapterIndex);
        String number = chapter == null ? null : chapter.number();
        List<String> path = new ArrayList<>();
        if (parent != null) {
            path.addAll(parent.path());
        } else if (number != null) {
            path.add(number);
        }
        path.add(one.number == null ? one.title : one.number);
        return new Item(
                id,
                parent == null ? null : parent.id(),
                parent == null ? 1 : parent.level() + 1,
                one.chapterIndex,
                number,
                one.number,
                List.copyOf(path),
                one.title,
                one.nature,
                one.start,
                end,
                text.substring(one.start, Math.min(end, one.start + 12)),
                List.copyOf(one.departments),
                sorted(one.deadlines, ParsedDocument.Deadline::start),
                sorted(one.frequencies, ParsedDocument.Recurrence::start),
                sorted(one.targets, ParsedDocument.Target::start));
    }

    private static <T> List<T> sorted(List<T> found, ToIntFunction<T> place) {
        return found.stream().sorted(Comparator.comparingInt(place)).toList();
    }

    private Map<Entry, Entry> parents() {
        Map<Entry, Entry> parents = new HashMap<>();
        Deque<Entry> open = new ArrayDeque<>();
        for (Entry one : entries) {
            while (!open.isEmpty()
                    && (open.element().level >= one.level || open.element().chapterIndex != one.chapterIndex)) {
                open.pop();
            }
            if (!open.isEmpty()) {
                parents.put(one, open.element());
            }
            open.push(one);
        }
        return parents;
    }

    private List<Region> regions(Map<Entry, Integer> ids) {
        List<Region> regions = new ArrayList<>();
        Stretch last = null;
        int start = 0;
        for (Stretch one : stretches) {
            if (last != null && (one.kind != last.kind || one.owner != last.owner)) {
                regions.add(region(last, start, ids));
                start = one.start;
            }
            last = one;
        }
        if (last != null) {
            regions.add(region(last, start, ids));
        }
        return List.copyOf(regions);
    }

    private static Region region(Stretch last, int start, Map<Entry, Integer> ids) {
        return new Region(last.kind, start, last.end, last.owner == null ? null : ids.get(last.owner));
    }

    static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
