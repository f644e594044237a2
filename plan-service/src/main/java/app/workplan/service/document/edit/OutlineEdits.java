package app.workplan.service.document.edit;

import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Noise;
import app.workplan.service.document.ParsedDocument.RegionKind;
import app.workplan.service.document.parser.Sentences;
import app.workplan.service.document.parser.StretchReader;
import java.util.List;
import java.util.TreeSet;

/** 更正结构: which words are one item. */
public final class OutlineEdits {

    private OutlineEdits() {}

    /**
     * 并入上一条: into the item before under the same heading, or into the heading where it is the first; what stood below comes along.
     *
     * @throws RuleViolation when nothing stands before it in its chapter, or its words stand before those of the other
     */
    public static ParsedDocument merge(ParsedDocument document, Original original, int item) {
        Outlined outline = new Outlined(document, original.text());
        Entry gone = outline.at(item);
        Entry before = outline.sibling(gone);
        Entry into = before == null ? outline.parent(gone) : before;
        if (into == null) {
            throw new RuleViolation("importEdit.nothingBefore");
        }
        if (gone.start < into.start) {
            throw new RuleViolation("importEdit.wordsBefore");
        }
        if (before != null && outline.inPlace(gone)) {
            outline.handOver(outline.parent(gone), into, into.start, gone.start);
        }
        outline.own(gone).forEach(one -> one.give(into));
        gone.handOverAll(into);
        if (into.isAchievement()) {
            into.forgetDemands();
        }
        outline.entries.remove(gone);
        return outline.document();
    }

    /** 可拆处: the sentences of an item's own words; it can be cut before each but the first. */
    public static List<Sentences.Sentence> sentences(ParsedDocument document, Original original, int item) {
        return document.items().stream()
                .filter(one -> one.start() == item)
                .findFirst()
                .map(one -> Sentences.of(original.text(), one.start(), one.end()).stream()
                        .filter(sentence -> document.regions().stream()
                                .anyMatch(region -> region.item() != null
                                        && region.item() == one.id()
                                        && region.start() <= sentence.start()
                                        && sentence.start() < region.end()))
                        .toList())
                .orElse(List.of());
    }

    /**
     * 拆分: cuts an item before the sentences named. What was found follows its words, the departments hold for every part.
     *
     * @param cuts first characters of sentences
     * @throws RuleViolation when something stands below it, or a cut is not before one of its later sentences
     */
    public static ParsedDocument split(ParsedDocument document, Original original, int item, List<Integer> cuts) {
        Outlined outline = new Outlined(document, original.text());
        Entry first = outline.at(item);
        if (!outline.below(first).isEmpty()) {
            throw new RuleViolation("importEdit.splitLeaves");
        }
        List<Integer> places = sentences(document, original, item).stream()
                .skip(1)
                .map(Sentences.Sentence::start)
                .toList();
        TreeSet<Integer> wanted = new TreeSet<>(cuts);
        if (wanted.isEmpty() || !places.containsAll(wanted)) {
            throw new RuleViolation("importEdit.notSentence");
        }
        wanted.forEach(outline::cut);
        int end = outline.own(first).stream().mapToInt(one -> one.end).max().orElse(first.start);
        for (int from : wanted) {
            Integer next = wanted.higher(from);
            int to = next == null ? end : next;
            StretchReader.Found found = ItemEdits.read(document, original, from, to);
            Entry part = new Entry(
                    from,
                    first.level,
                    first.chapterIndex,
                    found.number(),
                    title(found, original.text(), from, to),
                    first.nature);
            first.departments.forEach(part::addDepartment);
            List<ParsedDocument.Department> named = List.copyOf(first.departments);
            first.handOver(from, to, part);
            first.departments.clear();
            first.departments.addAll(named);
            outline.own(first).stream()
                    .filter(one -> one.start >= from && one.start < to)
                    .forEach(one -> one.give(part));
            outline.insertInText(part, outline.parent(first));
        }
        return outline.document();
    }

    /**
     * 不是条目: its words become page furniture.
     *
     * @throws RuleViolation when something stands below it, or it is the last item of the document
     */
    public static ParsedDocument discard(ParsedDocument document, Original original, int item) {
        Outlined outline = new Outlined(document, original.text());
        Entry gone = outline.at(item);
        if (!outline.below(gone).isEmpty()) {
            throw new RuleViolation("importEdit.discardLeaves");
        }
        if (outline.entries.size() == 1) {
            throw new RuleViolation("importEdit.lastItem");
        }
        for (Stretch one : outline.own(gone)) {
            one.kind = RegionKind.NOISE;
            one.owner = null;
            outline.noise.add(
                    new Noise(original.text().substring(one.start, one.end).strip(), one.start, one.end));
            outline.warnings.removeIf(warning -> warning.start() >= one.start && warning.start() < one.end);
        }
        outline.entries.remove(gone);
        return outline.document();
    }

    /**
     * 补一条: a stretch of the text becomes an item, under the item whose words it was part of, else on the first level.
     *
     * @param from first character chosen
     * @param to end, exclusive; blanks around do not count
     * @throws RuleViolation when it lies outside the text or the chapters, holds no words, or touches several items
     */
    public static ParsedDocument add(ParsedDocument document, Original original, int from, int to) {
        String text = original.text();
        if (from < 0 || to > text.length() || from >= to || Added.cutsCharacter(text, from, to)) {
            throw new RuleViolation("importEdit.outside");
        }
        int start = from;
        int end = to;
        while (start < end && Outlined.blank(text.charAt(start))) {
            start++;
        }
        while (end > start && Outlined.blank(text.charAt(end - 1))) {
            end--;
        }
        Outlined outline = new Outlined(document, text);
        Added added = Added.in(outline, start, end);
        StretchReader.Found found = ItemEdits.read(document, original, start, end);
        boolean review =
                added.chapter() >= 0 && document.chapters().get(added.chapter()).nature() == ChapterNature.REVIEW;
        Entry entry = new Entry(
                start,
                added.level(),
                added.chapter(),
                found.number(),
                title(found, text, start, end),
                review ? ItemNature.ACHIEVEMENT : ItemNature.TASK);
        added.take(entry, found, review);
        outline.insertInText(entry, added.above());
        return outline.document();
    }

    private static String title(StretchReader.Found found, String text, int from, int to) {
        if (!found.title().isEmpty()) {
            return found.title();
        }
        String words = text.substring(from, to).strip();
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new RuleViolation("importEdit.noWords");
        }
        return words.length() > Added.SHORT ? words.substring(0, Added.SHORT) : words;
    }
}
