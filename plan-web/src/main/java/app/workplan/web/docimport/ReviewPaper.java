package app.workplan.web.docimport;

import app.workplan.service.docimport.ImportReview;
import app.workplan.service.docimport.review.Doubt;
import app.workplan.service.docimport.review.Doubts;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Region;
import app.workplan.service.document.ParsedDocument.RegionKind;
import app.workplan.web.support.Paper;
import app.workplan.web.support.Paper.Span;
import java.util.ArrayList;
import java.util.List;

/** 原文 of one part with everything found in it marked by kind, and the lines that belong to no item. */
final class ReviewPaper {

    /** Around the number of an item its title may begin. */
    private static final int REACH = 40;

    private static final int MAX_LOOSE = 20;

    private ReviewPaper() {}

    /** A line that belongs to no item and may become one; offsets of its words. */
    record Loose(String words, int start, int end) {}

    static Paper of(ImportReview review, Doubts doubts, ImportPart part) {
        ParsedDocument parsed = review.parsed();
        List<Span> spans = new ArrayList<>();
        // so that every piece knows its place, for words that are selected
        spans.add(new Span(part.from(), part.to(), null));
        for (Item item : parsed.items()) {
            if (item.start() < part.to() && item.end() > part.from()) {
                spans.add(new Span(item.start(), item.end(), null));
                spans.add(heading(review.text(), item));
                item.departments().forEach(one -> spans.add(new Span(one.start(), one.end(), "department")));
                item.deadlines().forEach(one -> spans.add(new Span(one.start(), one.end(), "deadline")));
                item.frequencies().forEach(one -> spans.add(new Span(one.start(), one.end(), "frequency")));
                item.targets().forEach(one -> spans.add(new Span(one.start(), one.end(), "target")));
            }
        }
        parsed.indicators().forEach(one -> spans.add(new Span(one.start(), one.end(), "target")));
        parsed.projects().forEach(one -> spans.add(new Span(one.start(), one.end(), null)));
        parsed.noise().forEach(one -> spans.add(new Span(one.start(), one.end(), "noise")));
        parsed.suggestions().forEach(one -> spans.add(new Span(one.start(), one.end(), "mention")));
        for (Doubt one : doubts.open()) {
            if (one.item() == null || one.start() > one.item() || one.end() - one.start() < REACH) {
                spans.add(new Span(one.start(), one.end(), "doubt"));
            }
        }
        List<Span> headings = parsed.chapters().stream()
                .map(one -> new Span(one.start(), one.end(), null))
                .toList();
        return Paper.of(review.text(), part.from(), part.to(), spans, headings, null);
    }

    private static Span heading(String text, Item item) {
        int title = text.indexOf(item.title(), item.start());
        boolean there = title >= 0 && title - item.start() < REACH;
        int end = there ? title + item.title().length() : item.start() + 1;
        return new Span(item.start(), Math.min(end, item.end()), "heading");
    }

    /** 不属于任何条目的文字, line by line: what may have been missed. */
    static List<Loose> loose(ImportReview review, ImportPart part) {
        List<Loose> found = new ArrayList<>();
        int chapters = review.parsed().chapters().isEmpty()
                ? 0
                : review.parsed().chapters().get(0).start();
        for (Region region : review.parsed().regions()) {
            boolean free = region.kind() == RegionKind.CHAPTER_TEXT
                    || region.kind() == RegionKind.NOISE
                    || region.kind() == RegionKind.CLOSING;
            int to = Math.min(region.end(), part.to());
            for (int at = Math.max(Math.max(region.start(), part.from()), chapters); free && at < to; ) {
                int stop = review.text().indexOf('\n', at);
                int end = stop < 0 ? to : Math.min(stop, to);
                String words = review.text().substring(at, end).strip();
                if (words.codePoints().anyMatch(Character::isLetterOrDigit) && found.size() < MAX_LOOSE) {
                    found.add(new Loose(words, at, end));
                }
                at = end + 1;
            }
        }
        return found;
    }
}
