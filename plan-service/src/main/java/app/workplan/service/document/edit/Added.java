package app.workplan.service.document.edit;

import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.ParsedDocument.Chapter;
import app.workplan.service.document.ParsedDocument.Department;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Noise;
import app.workplan.service.document.ParsedDocument.RegionKind;
import app.workplan.service.document.parser.StretchReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 补的一条, before it is one: whose words it takes and where it stands.
 *
 * @param owner the item its words belong to now, null outside items
 * @param above the item it stands under, null on the first level
 * @param level it gets
 * @param chapter index of its chapter, -1 where there are none
 */
record Added(
        Outlined outline,
        int start,
        int end,
        @Nullable Entry owner,
        @Nullable Entry above,
        int level,
        int chapter) {

    /** Longest title made of words without a stop, in characters. */
    static final int SHORT = 40;

    /** @throws RuleViolation when the stretch is none that may become an item */
    static Added in(Outlined outline, int start, int end) {
        if (start >= end) {
            throw new RuleViolation("importEdit.noWords");
        }
        List<Chapter> chapters = outline.chapters;
        int chapter = -1;
        for (int i = 0; i < chapters.size(); i++) {
            chapter = chapters.get(i).start() <= start ? i : chapter;
        }
        boolean outsideChapters = !chapters.isEmpty() && chapter < 0;
        List<Stretch> touched = outline.stretches.stream()
                .filter(one -> one.start < end && one.end > start)
                .toList();
        if (outsideChapters || touched.stream().anyMatch(one -> heading(one.kind))) {
            throw new RuleViolation("importEdit.notInBody");
        }
        if (outline.entries.stream().anyMatch(one -> one.start >= start && one.start < end)) {
            throw new RuleViolation("importEdit.holdsItem");
        }
        if (touched.stream().map(one -> one.owner).distinct().count() > 1) {
            throw new RuleViolation("importEdit.acrossItems");
        }
        Entry owner = touched.get(0).owner;
        Entry above = owner == null ? around(outline, start) : owner;
        if (above != null && above.level >= Outlined.DEEPEST) {
            throw new RuleViolation("importEdit.tooDeep", Outlined.DEEPEST);
        }
        return new Added(
                outline,
                start,
                end,
                owner,
                above,
                above == null ? 1 : above.level + 1,
                above == null ? chapter : above.chapterIndex);
    }

    /** Whether an end of the stretch would cut a character of two units in half. */
    static boolean cutsCharacter(String text, int from, int to) {
        return Character.isLowSurrogate(text.charAt(from))
                || to < text.length() && Character.isLowSurrogate(text.charAt(to));
    }

    private static boolean heading(RegionKind kind) {
        return kind == RegionKind.CHAPTER_HEADING || kind == RegionKind.HEAD;
    }

    /** The deepest item that has words before and after the place. */
    private static @Nullable Entry around(Outlined outline, int place) {
        Entry found = null;
        List<Item> items = outline.before.items();
        for (int i = 0; i < items.size(); i++) {
            boolean around = items.get(i).start() < place && items.get(i).end() > place;
            if (around && (found == null || items.get(i).start() > found.start)) {
                found = outline.entries.get(i);
            }
        }
        return found;
    }

    /** The stretch and what is found in it belong to the new item. */
    void take(Entry entry, StretchReader.Found found, boolean review) {
        outline.cut(start);
        outline.cut(end);
        if (owner == null) {
            cutNoise();
            found.departments().forEach(entry::addDepartment);
            if (!review) {
                entry.takeDemands(found);
            }
        } else {
            List<Department> before = List.copyOf(owner.departments);
            owner.handOver(start, end, entry);
            // a bracket in the chosen words names its departments for both
            before.forEach(owner::addDepartment);
        }
        outline.stretches.stream()
                .filter(one -> one.start >= start && one.end <= end)
                .forEach(one -> one.give(entry));
    }

    private void cutNoise() {
        List<Noise> kept = new ArrayList<>();
        for (Noise one : outline.noise) {
            if (one.end() <= start || one.start() >= end) {
                kept.add(one);
                continue;
            }
            piece(one.start(), Math.min(one.end(), start), kept);
            piece(Math.max(one.start(), end), one.end(), kept);
        }
        outline.noise.clear();
        outline.noise.addAll(kept);
    }

    private void piece(int from, int to, List<Noise> kept) {
        String words = from < to ? outline.text.substring(from, to).strip() : "";
        if (!words.isEmpty()) {
            kept.add(new Noise(words, from, to));
        }
    }
}
