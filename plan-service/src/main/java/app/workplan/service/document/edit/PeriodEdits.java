package app.workplan.service.document.edit;

import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Deadline;
import app.workplan.service.document.ParsedDocument.Item;
import java.util.List;

/** 换计划期: time words mean days of the period, so that they are read again; what a person corrected stays. */
public final class PeriodEdits {

    private PeriodEdits() {}

    /**
     * The corrected document in another period.
     *
     * @param asRead the text read in the period the corrections were made in
     * @param anew the text read in the new period
     */
    public static ParsedDocument reread(
            ParsedDocument corrected, Original original, ParsedDocument asRead, ParsedDocument anew) {
        ParsedDocument shell = new ParsedDocument(
                anew.metadata(),
                corrected.chapters(),
                corrected.items(),
                anew.indicators(),
                corrected.projects(),
                corrected.suggestions(),
                corrected.noise(),
                corrected.warnings(),
                corrected.regions());
        Outlined outline = new Outlined(shell, original.text());
        List<Deadline> old = all(asRead);
        List<Deadline> now = all(anew);
        for (Entry entry : outline.entries) {
            List<Stretch> own = outline.own(entry);
            if (!entry.isAchievement() && in(old, own).equals(entry.deadlines)) {
                entry.deadlines.clear();
                entry.deadlines.addAll(in(now, own));
            }
        }
        return outline.document();
    }

    private static List<Deadline> all(ParsedDocument document) {
        return document.items().stream()
                .map(Item::deadlines)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Deadline> in(List<Deadline> all, List<Stretch> own) {
        return all.stream()
                .filter(one -> own.stream().anyMatch(s -> s.start <= one.start() && one.start() < s.end))
                .toList();
    }
}
