package app.workplan.web.docimport;

import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.docimport.ImportFindings;
import app.workplan.service.docimport.ImportReview;
import app.workplan.service.document.ParseWarning;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.TrackedItems;
import app.workplan.web.support.Paper;
import app.workplan.web.support.Paper.Span;
import app.workplan.web.support.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays out what was read, part by part, as the review page shows it. */
final class ReviewRows {

    private static final int MAX_EXCERPT = 40;
    private static final int MAX_WARNINGS = 50;

    private ReviewRows() {}

    /** A chapter heading, or an item; exactly one of both is there. */
    record Row(
            ParsedDocument.@Nullable Chapter chapter,
            int items,
            ParsedDocument.@Nullable Item item,
            boolean sub,
            boolean tracked,
            boolean inherited,
            boolean quantified,
            List<Named> departments) {}

    /** One department of an item. */
    record Named(ShareRole role, String name, ImportFindings.Match match) {}

    /**
     * 提示 with its place.
     *
     * @param line from 1; 0 where it belongs to the whole document
     */
    record Warned(String code, String words, int line, String excerpt, int start, int end, int part) {}

    static List<Row> rows(ImportReview review, ImportPart part) {
        ParsedDocument parsed = review.parsed();
        TrackedItems tracked = new TrackedItems(parsed);
        Set<Integer> opened = new HashSet<>();
        List<Row> underHeadings = new ArrayList<>();
        for (int i = 0; i < parsed.chapters().size(); i++) {
            if (part.contains(parsed.chapters().get(i).start())) {
                opened.add(i);
                underHeadings.add(heading(parsed, i));
                addItems(review, tracked, part, i, underHeadings);
            }
        }
        // what belongs to a chapter that began in an earlier part, or to none
        List<Row> rows = new ArrayList<>();
        parsed.items().stream()
                .filter(item -> part.contains(item.start()) && !opened.contains(item.chapterIndex()))
                .forEach(item -> rows.add(row(review, tracked, item)));
        rows.addAll(underHeadings);
        return rows;
    }

    private static void addItems(
            ImportReview review, TrackedItems tracked, ImportPart part, int chapter, List<Row> rows) {
        review.parsed().items().stream()
                .filter(item -> item.chapterIndex() == chapter && part.contains(item.start()))
                .forEach(item -> rows.add(row(review, tracked, item)));
    }

    private static Row heading(ParsedDocument parsed, int index) {
        int items = (int) parsed.items().stream()
                .filter(item -> item.chapterIndex() == index && item.parent() == null)
                .count();
        return new Row(parsed.chapters().get(index), items, null, false, false, false, false, List.of());
    }

    private static Row row(ImportReview review, TrackedItems tracked, ParsedDocument.Item item) {
        boolean follows = tracked.isTracked(item);
        ParsedDocument.Item naming = follows ? tracked.naming(item) : item;
        return new Row(
                null,
                0,
                item,
                item.parent() != null,
                follows,
                naming != item,
                item.nature() == ItemNature.ACHIEVEMENT || TrackedItems.isQuantified(item),
                naming.departments().stream()
                        .map(one -> new Named(
                                one.role(), one.name(), review.findings().match(one.name())))
                        .toList());
    }

    static List<Warned> warnings(ImportReview review, List<ImportPart> parts, Texts texts) {
        List<ParseWarning> all = review.parsed().warnings();
        List<Warned> shown = new ArrayList<>();
        String text = review.text();
        int line = 1;
        int counted = 0;
        for (ParseWarning one : all.subList(0, Math.min(all.size(), MAX_WARNINGS))) {
            int start = Math.min(one.start(), text.length());
            for (; counted < start; counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            boolean whole = one.end() <= one.start() || one.end() - one.start() >= text.length();
            String words = texts.of(
                    "parseWarning." + one.code(),
                    one.args().isEmpty() ? "" : excerpt(one.args().get(0)));
            shown.add(new Warned(
                    one.code().name(),
                    words,
                    whole ? 0 : line,
                    whole ? "" : lineAt(text, start),
                    one.start(),
                    one.end(),
                    whole ? 1 : partOf(parts, start)));
        }
        return shown;
    }

    static Paper paper(ImportReview review, ImportPart part) {
        ParsedDocument parsed = review.parsed();
        List<Span> spans = new ArrayList<>();
        for (ParsedDocument.Item item : parsed.items()) {
            if (item.start() < part.to() && item.end() > part.from()) {
                spans.add(new Span(item.start(), item.end(), null));
                item.departments().forEach(one -> spans.add(new Span(one.start(), one.end(), "department")));
                item.deadlines().forEach(one -> spans.add(new Span(one.start(), one.end(), "deadline")));
                item.frequencies().forEach(one -> spans.add(new Span(one.start(), one.end(), "frequency")));
                item.targets().forEach(one -> spans.add(new Span(one.start(), one.end(), "target")));
            }
        }
        parsed.indicators().forEach(one -> spans.add(new Span(one.start(), one.end(), "target")));
        parsed.projects().forEach(one -> spans.add(new Span(one.start(), one.end(), null)));
        parsed.noise().forEach(one -> spans.add(new Span(one.start(), one.end(), "noise")));
        parsed.warnings().stream()
                .filter(one -> one.end() > one.start()
                        && one.end() - one.start() < review.text().length() / 2)
                .forEach(one -> spans.add(new Span(one.start(), one.end(), "doubt")));
        List<Span> headings = parsed.chapters().stream()
                .map(one -> new Span(one.start(), one.end(), null))
                .toList();
        return Paper.of(review.text(), part.from(), part.to(), spans, headings, null);
    }

    private static int partOf(List<ImportPart> parts, int position) {
        return parts.stream()
                .filter(part -> part.contains(position))
                .mapToInt(ImportPart::number)
                .findFirst()
                .orElse(1);
    }

    private static String lineAt(String text, int position) {
        int from = text.lastIndexOf('\n', Math.max(0, position - 1)) + 1;
        int to = text.indexOf('\n', position);
        return excerpt(text.substring(Math.min(from, position), to < 0 ? text.length() : to)
                .strip());
    }

    private static String excerpt(String words) {
        return words.length() <= MAX_EXCERPT ? words : words.substring(0, MAX_EXCERPT) + "\u2026";
    }
}
