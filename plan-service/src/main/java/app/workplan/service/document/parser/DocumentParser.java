package app.workplan.service.document.parser;

import app.workplan.domain.plan.ChapterNature;
import app.workplan.domain.plan.PlanKind;
import app.workplan.service.document.ParseWarning.Code;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Chapter;
import app.workplan.service.document.ParsedDocument.Indicator;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Metadata;
import app.workplan.service.document.ParsedDocument.Noise;
import app.workplan.service.document.ParsedDocument.Period;
import app.workplan.service.document.ParsedDocument.Project;
import app.workplan.service.document.ParsedDocument.Region;
import app.workplan.service.document.ParsedDocument.RegionKind;
import app.workplan.service.document.parser.ChapterSplitter.Place;
import app.workplan.service.document.parser.Marker.Kind;
import app.workplan.service.document.parser.SourceText.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 文件解析: reads a work plan's text into chapters, items and what they demand. Never throws for any text; what it
 * cannot read becomes a warning. Works in time linear in the text's length.
 */
public final class DocumentParser {

    private static final int LONGEST_HEADING = 40;

    private DocumentParser() {}

    /**
     * Reads one document.
     *
     * @param text the stored text, decoded, without a byte order mark; all offsets count its characters
     * @param options file name, an optional period, and what 汛期前 means
     */
    public static ParsedDocument parse(String text, ParseOptions options) {
        Joined joined = Joined.of(text);
        return StoredPlaces.of(text, joined, read(joined.text(), options));
    }

    private static ParsedDocument read(String text, ParseOptions options) {
        Warnings warnings = new Warnings();
        SourceText source = SourceText.of(text);
        if (text.isBlank()) {
            warnings.add(Code.EMPTY_TEXT, 0, text.length());
            return empty(text, options, warnings);
        }
        TaskTables tables = TaskTables.of(source);
        Map<Integer, Marker> numbers = LineNumbers.of(source, tables);
        Frame frame = Frame.of(source, numbers, tables.lines());
        numbers = inside(numbers, frame);
        if (numbers.isEmpty()) {
            warnings.add(Code.NO_NUMBERING, 0, text.length());
        }
        return new Reading(source, numbers, tables, frame, options, warnings).read();
    }

    private static Map<Integer, Marker> inside(Map<Integer, Marker> numbers, Frame frame) {
        Map<Integer, Marker> kept = new LinkedHashMap<>();
        Set<Integer> noise = new HashSet<>();
        frame.noise().forEach(line -> noise.add(line.index()));
        numbers.forEach((index, marker) -> {
            boolean body = marker.start() >= frame.bodyStart() && marker.start() < frame.closingStart();
            if (body && !noise.contains(index)) {
                kept.put(index, marker);
            }
        });
        return kept;
    }

    private static ParsedDocument empty(String text, ParseOptions options, Warnings warnings) {
        List<Region> regions =
                text.isEmpty() ? List.of() : List.of(new Region(RegionKind.HEAD, 0, text.length(), null));
        Metadata metadata = new Metadata(
                options.file(), null, false, null, null, null, null, PlanKind.OTHER, options.period(), List.of());
        return new ParsedDocument(
                metadata,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                warnings.inOrder(),
                regions);
    }

    /** One document being read. */
    private static final class Reading {

        private final SourceText source;
        private final Map<Integer, Marker> numbers;
        private final TaskTables tables;
        private final Frame frame;
        private final ParseOptions options;
        private final Warnings warnings;
        private final Set<Integer> noiseLines = new HashSet<>();
        private final List<Chapter> chapters = new ArrayList<>();
        private final List<Indicator> indicators = new ArrayList<>();
        private final List<Project> projects = new ArrayList<>();

        Reading(
                SourceText source,
                Map<Integer, Marker> numbers,
                TaskTables tables,
                Frame frame,
                ParseOptions options,
                Warnings warnings) {
            this.source = source;
            this.numbers = numbers;
            this.tables = tables;
            this.frame = frame;
            this.options = options;
            this.warnings = warnings;
            frame.noise().forEach(line -> noiseLines.add(line.index()));
        }

        ParsedDocument read() {
            Kind kind = ChapterSplitter.chapterKind(source, numbers);
            List<Place> places = kind == null || itemsThemselves(kind)
                    ? List.of()
                    : ChapterSplitter.split(source, numbers, kind, frame);
            List<String> titles = places.stream()
                    .map(p -> Normaliser.normalise((p.part() == null ? "" : p.part() + " ") + p.title()))
                    .toList();
            Metadata metadata = MetadataReader.read(source, frame, titles, options, warnings);
            List<ChapterNature> natures = ChapterNatures.of(places, metadata);
            Outline outline = new Outline(source, numbers, tables, warnings);
            ItemReader items = new ItemReader(source, metadata.period(), options.beforeFlood(), warnings);
            indicators.addAll(
                    IndicatorReader.sentences(source, frame.preambleStart(), frame.bodyStart(), metadata.period()));
            if (places.isEmpty()) {
                ChapterNature nature = ChapterNatures.ofBody(metadata);
                Node root = outline.read(
                        lines(frame.bodyStart(), frame.closingStart()), frame.bodyStart(), frame.closingStart());
                items.chapter(root, -1, null, nature);
            }
            if (!places.isEmpty() && begun(places.get(0).start())) {
                int from = frame.bodyStart();
                int to = places.get(0).start();
                items.chapter(outline.read(lines(from, to), from, to), -1, null, ChapterNatures.ofBody(metadata));
            }
            int value = 0;
            for (int i = 0; i < places.size(); i++) {
                Place place = places.get(i);
                if (place.number() != null) {
                    checkSequence(place, value);
                    value = place.value();
                }
                ChapterNature nature = natureOf(place, natures.get(i));
                chapters.add(new Chapter(place.number(), place.title(), nature, place.start(), place.bodyStart()));
                if (i > 0 && nature != ChapterNature.REVIEW) {
                    indicators.addAll(IndicatorReader.sentences(
                            source, places.get(i - 1).end(), place.start(), metadata.period()));
                }
                chapter(place, i, nature, outline, items, metadata.period());
            }
            List<Item> found = items.items();
            List<Noise> noise = frame.noise().stream()
                    .map(l -> new Noise(source.wording(l.from(), l.to()), l.from(), l.to()))
                    .toList();
            List<Region> regions = new RegionMap(source, frame).regions(source, chapters, found, noise);
            return new ParsedDocument(
                    metadata,
                    List.copyOf(chapters),
                    found,
                    indicators,
                    projects,
                    ProseRoles.of(source, found),
                    noise,
                    warnings.inOrder(),
                    regions);
        }

        /** Goals or background whose paragraphs close with the departments responsible are work, whatever the title says. */
        private ChapterNature natureOf(Place place, ChapterNature told) {
            boolean silent = told == ChapterNature.GOALS || told == ChapterNature.BACKGROUND;
            boolean assigned = silent
                    && lines(place.bodyStart(), place.end()).stream()
                            .anyMatch(line ->
                                    ResponsibilityReader.closingBracket(source.norm(), line.from(), line.to()) >= 0);
            return assigned ? ChapterNature.PLAN : told;
        }

        private void chapter(
                Place place,
                int index,
                ChapterNature nature,
                Outline outline,
                ItemReader items,
                @Nullable Period period) {
            int from = place.bodyStart();
            int to = place.end();
            if (nature == ChapterNature.PROJECTS) {
                projects.addAll(ProjectReader.read(source, numbers, from, to));
            } else if (nature == ChapterNature.GOALS) {
                List<Indicator> table = IndicatorTable.read(source, lines(from, to), period);
                indicators.addAll(table.isEmpty() ? IndicatorReader.sentences(source, from, to, period) : table);
            } else if (ChapterNatures.bearsItems(nature)) {
                Node root = outline.read(lines(from, to), from, to);
                items.chapter(root, index, place.number() == null ? place.title() : place.number(), nature);
                int lead = root.children.isEmpty() ? to : root.children.get(0).start;
                if (nature != ChapterNature.REVIEW) {
                    List<Indicator> table = IndicatorTable.read(source, lines(from, to), period);
                    indicators.addAll(table.isEmpty() ? IndicatorReader.sentences(source, from, lead, period) : table);
                }
            }
        }

        /** Whether rows of a table stand before the first chapter. */
        private boolean begun(int firstChapter) {
            return numbers.values().stream().anyMatch(m -> m.kind() == Kind.ROW && m.start() < firstChapter);
        }

        /**
         * 一、 is the item's own number where its paragraphs are the work: they close with departments and nothing is
         * numbered below, or most of them say more than a heading.
         */
        private boolean itemsThemselves(Kind kind) {
            if (kind != Kind.COMMA) {
                return false;
            }
            int count = 0;
            int closed = 0;
            int spoken = 0;
            boolean below = false;
            for (Map.Entry<Integer, Marker> entry : numbers.entrySet()) {
                if (entry.getValue().kind() != Kind.COMMA) {
                    below |= entry.getValue().kind() != Kind.SPOKEN;
                    continue;
                }
                Line line = source.lines().get(entry.getKey());
                int heading = Heading.end(source.norm(), entry.getValue().content(), line.to());
                count++;
                closed += ResponsibilityReader.closingBracket(source.norm(), line.from(), line.to()) >= 0 ? 1 : 0;
                spoken += line.length() > LONGEST_HEADING && line.to() - heading > LONGEST_HEADING / 2 ? 1 : 0;
            }
            boolean most = count >= 3 && spoken * 4 >= count * 3;
            return most || !below && closed * 2 >= count;
        }

        private void checkSequence(Place place, int before) {
            boolean follows =
                    place.value() == before + 1 || place.value() == 1 && (before == 0 || place.part() != null);
            if (!follows) {
                Code code = place.value() <= before ? Code.NUMBERING_DUPLICATE : Code.NUMBERING_GAP;
                warnings.add(code, place.start(), place.bodyStart(), String.valueOf(place.number()));
            }
        }

        private List<Line> lines(int from, int to) {
            return source.between(from, to).stream()
                    .filter(l -> !noiseLines.contains(l.index()))
                    .toList();
        }
    }
}
