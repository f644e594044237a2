package app.workplan.service.document.edit;

import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Chapter;
import java.util.List;

/** 更正一章. */
public final class ChapterEdits {

    private ChapterEdits() {}

    /**
     * 改章的性质. What stands in a review becomes achievements; in a chapter that was one, it becomes work and is read again for
     * dates, frequencies and targets.
     *
     * @param chapter first character of its heading
     * @throws RuleViolation when there is no such chapter
     */
    public static ParsedDocument turn(ParsedDocument document, Original original, int chapter, ChapterNature nature) {
        int index = index(document, chapter);
        Outlined outline = new Outlined(document, original.text());
        Chapter old = outline.chapters.get(index);
        if (old.nature() == nature) {
            return document;
        }
        outline.chapters.set(index, new Chapter(old.number(), old.title(), nature, old.start(), old.end()));
        boolean review = nature == ChapterNature.REVIEW;
        if (review || old.nature() == ChapterNature.REVIEW) {
            List<Entry> inside = outline.entries.stream()
                    .filter(one -> one.chapterIndex == index)
                    .toList();
            inside.forEach(
                    one -> ItemEdits.turn(outline, original, one, review ? ItemNature.ACHIEVEMENT : ItemNature.TASK));
        }
        return outline.document();
    }

    static int index(ParsedDocument document, int chapter) {
        for (int i = 0; i < document.chapters().size(); i++) {
            if (document.chapters().get(i).start() == chapter) {
                return i;
            }
        }
        throw new RuleViolation("importEdit.chapterGone");
    }
}
