package app.workplan.service.document.parser;

import app.workplan.service.document.ParseWarning;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Chapter;
import app.workplan.service.document.ParsedDocument.Deadline;
import app.workplan.service.document.ParsedDocument.Department;
import app.workplan.service.document.ParsedDocument.Indicator;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Noise;
import app.workplan.service.document.ParsedDocument.Project;
import app.workplan.service.document.ParsedDocument.Recurrence;
import app.workplan.service.document.ParsedDocument.Region;
import app.workplan.service.document.ParsedDocument.RegionKind;
import app.workplan.service.document.ParsedDocument.Suggestion;
import app.workplan.service.document.ParsedDocument.Target;
import app.workplan.service.document.parser.SourceText.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** 原文位置: carries what was read out of the joined text back to the stored text; quoted words are the stored ones. */
final class StoredPlaces {

    private final String stored;
    private final Joined joined;

    private StoredPlaces(String stored, Joined joined) {
        this.stored = stored;
        this.joined = joined;
    }

    static ParsedDocument of(String stored, Joined joined, ParsedDocument read) {
        if (joined.text().length() == stored.length()) {
            return read;
        }
        return new StoredPlaces(stored, joined).document(read);
    }

    private ParsedDocument document(ParsedDocument d) {
        List<Noise> noise = Stream.concat(
                        d.noise().stream().map(n -> noise(start(n.start()), end(n.start(), n.end()))),
                        joined.furniture().stream().map(line -> noise(line.from(), line.to())))
                .sorted(Comparator.comparingInt(Noise::start))
                .toList();
        return new ParsedDocument(
                d.metadata(),
                all(
                        d.chapters(),
                        c -> new Chapter(c.number(), c.title(), c.nature(), start(c.start()), end(c.start(), c.end()))),
                all(d.items(), this::item),
                all(d.indicators(), this::indicator),
                all(d.projects(), p -> new Project(p.name(), start(p.start()), end(p.start(), p.end()))),
                all(
                        d.suggestions(),
                        s -> new Suggestion(s.item(), s.name(), s.role(), start(s.start()), end(s.start(), s.end()))),
                noise,
                all(d.warnings(), this::warning),
                regions(d.regions()));
    }

    private Item item(Item i) {
        int start = start(i.start());
        int end = end(i.start(), i.end());
        return new Item(
                i.id(),
                i.parent(),
                i.level(),
                i.chapterIndex(),
                i.chapter(),
                i.number(),
                i.path(),
                i.title(),
                i.nature(),
                start,
                end,
                stored.substring(start, Math.min(end, start + ItemReader.START_TEXT)),
                all(i.departments(), this::department),
                all(i.deadlines(), this::deadline),
                all(i.frequencies(), this::recurrence),
                all(i.targets(), this::target));
    }

    private Department department(Department d) {
        return new Department(d.name(), d.role(), d.group(), start(d.start()), end(d.start(), d.end()));
    }

    private Deadline deadline(Deadline d) {
        return new Deadline(words(d.start(), d.end()), d.date(), start(d.start()), end(d.start(), d.end()));
    }

    private Recurrence recurrence(Recurrence r) {
        return new Recurrence(
                words(r.start(), r.end()), r.per(), r.minCount(), start(r.start()), end(r.start(), r.end()));
    }

    private Target target(Target t) {
        return new Target(
                words(t.start(), t.end()),
                t.name(),
                t.comparator(),
                t.value(),
                t.unit(),
                t.baseline(),
                start(t.start()),
                end(t.start(), t.end()));
    }

    private Indicator indicator(Indicator i) {
        return new Indicator(
                i.name(),
                i.comparator(),
                i.value(),
                i.unit(),
                i.due(),
                i.baseline(),
                start(i.start()),
                end(i.start(), i.end()));
    }

    private ParseWarning warning(ParseWarning w) {
        int start = start(w.start());
        return new ParseWarning(w.code(), w.args(), w.message(), start, Math.max(start, end(w.start(), w.end())));
    }

    private Noise noise(int start, int end) {
        return new Noise(stored.substring(start, end).strip(), start, end);
    }

    /** The regions of the joined text stretched over what was left out of it, page furniture cut out. */
    private List<Region> regions(List<Region> read) {
        List<Region> found = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < read.size(); i++) {
            Region region = read.get(i);
            int at = i == 0 ? 0 : start(region.start());
            int stop = i + 1 < read.size() ? start(region.end()) : stored.length();
            while (next < joined.furniture().size()
                    && joined.furniture().get(next).from() < stop) {
                Line line = joined.furniture().get(next++);
                add(found, region, at, line.from());
                found.add(new Region(RegionKind.NOISE, line.from(), line.to(), null));
                at = line.to();
            }
            add(found, region, at, stop);
        }
        return List.copyOf(found);
    }

    private static void add(List<Region> found, Region region, int start, int end) {
        if (start < end) {
            found.add(new Region(region.kind(), start, end, region.item()));
        }
    }

    private String words(int start, int end) {
        return stored.substring(start(start), end(start, end)).strip();
    }

    private int start(int at) {
        return at < joined.origin().length ? joined.origin()[at] : stored.length();
    }

    private int end(int start, int end) {
        return end == start ? start(start) : joined.origin()[end - 1] + 1;
    }

    private static <T> List<T> all(List<T> values, Function<T, T> place) {
        return values.stream().map(place).toList();
    }
}
