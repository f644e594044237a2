package app.workplan.service.docimport.review;

import app.workplan.service.docimport.BureauNames;
import app.workplan.service.docimport.ImportFindings;
import app.workplan.service.document.ParseWarning;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Department;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Recurrence;
import app.workplan.service.document.ParsedDocument.Region;
import app.workplan.service.document.TrackedItems;
import app.workplan.service.document.parser.DepartmentWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 把握的规则: the one place that says what makes a finding doubtful. No percentages: nothing here was measured, so each
 * doubt says in words what was seen, and an item is as sure as its least sure reason.
 */
public final class DoubtRules {

    /** A heading longer than this is more likely a sentence, in characters. */
    static final int LONG_TITLE = 40;

    /** For as many unknown names others are proposed; a page shows fewer. */
    private static final int PROPOSED = 30;

    private final ParsedDocument document;
    private final ImportFindings findings;
    private final BureauNames names;
    private final Set<String> settled;
    private final List<Doubt> open = new ArrayList<>();
    private final Map<Integer, EnumSet<DoubtKind>> reasons = new HashMap<>();

    private DoubtRules(ParsedDocument document, ImportFindings findings, BureauNames names, Set<String> settled) {
        this.document = document;
        this.findings = findings;
        this.names = names;
        this.settled = settled;
    }

    /** @param settled keys of the doubts that were answered */
    public static Doubts of(ParsedDocument document, ImportFindings findings, BureauNames names, Set<String> settled) {
        DoubtRules rules = new DoubtRules(document, findings, names, settled);
        rules.names();
        rules.items();
        rules.warnings();
        rules.open.sort(Comparator.comparing((Doubt one) -> one.kind().level()).thenComparingInt(Doubt::start));
        return new Doubts(List.copyOf(rules.open), settled, rules.reasons);
    }

    /** An unknown name is one question, wherever it stands. */
    private void names() {
        Map<String, List<Item>> naming = new LinkedHashMap<>();
        Map<String, Department> first = new HashMap<>();
        for (Item item : document.items()) {
            for (Department one : item.departments()) {
                if (kindOf(one) != null) {
                    String key = DepartmentWords.key(one.name());
                    naming.computeIfAbsent(key, name -> new ArrayList<>()).add(item);
                    first.putIfAbsent(key, one);
                }
            }
        }
        naming.forEach((key, items) -> {
            Department one = first.get(key);
            DoubtKind kind = kindOf(one);
            if (kind != null) {
                Doubt doubt = new Doubt(
                        kind,
                        keyOf(kind, key),
                        one.name(),
                        items.size(),
                        items.get(0).start(),
                        one.start(),
                        one.end(),
                        open.size() < PROPOSED ? NearestNames.of(one.name(), names) : List.of(),
                        kind.name());
                if (ask(doubt)) {
                    items.forEach(item -> reason(item.start(), kind));
                }
            }
        });
    }

    private @Nullable DoubtKind kindOf(Department one) {
        return switch (findings.match(one.name()).kind()) {
            case NEW -> DoubtKind.NEW_DEPARTMENT;
            case EMPTY_GROUP -> DoubtKind.EMPTY_GROUP;
            default -> null;
        };
    }

    private void items() {
        TrackedItems tracked = new TrackedItems(document);
        Set<Integer> assigned = new HashSet<>();
        for (Item item : document.items()) {
            if (tracked.isTracked(item) && !tracked.naming(item).departments().isEmpty()) {
                assigned.add(item.chapterIndex());
            }
        }
        for (Item item : document.items()) {
            if (item.title().length() > LONG_TITLE) {
                about(item, DoubtKind.LONG_TITLE);
            }
            if (!tracked.isTracked(item)) {
                continue;
            }
            Item naming = tracked.naming(item);
            if (naming.departments().isEmpty()) {
                if (assigned.contains(item.chapterIndex())) {
                    about(item, DoubtKind.NO_DEPARTMENTS);
                }
            } else if (naming != item) {
                reason(item.start(), DoubtKind.INHERITED);
            }
            if (severalJobs(item)) {
                about(item, DoubtKind.SEVERAL_DEMANDS);
            }
        }
    }

    /** Twice the same period in one item is hardly one job. */
    private static boolean severalJobs(Item item) {
        return item.frequencies().stream().map(Recurrence::per).distinct().count()
                < item.frequencies().size();
    }

    private void warnings() {
        for (ParseWarning one : document.warnings()) {
            DoubtKind kind = DoubtKind.of(one.code());
            if (kind == null) {
                continue;
            }
            Item item = at(one.start());
            if (overtaken(kind, one, item)) {
                continue;
            }
            Doubt doubt = new Doubt(
                    kind,
                    keyOf(kind, String.valueOf(one.start())),
                    one.args().isEmpty() ? "" : one.args().get(0),
                    1,
                    item == null ? null : item.start(),
                    one.start(),
                    one.end(),
                    List.of(),
                    one.code().name());
            if (ask(doubt) && item != null) {
                reason(item.start(), kind);
            }
        }
    }

    /** A date by hand answers for the time words, and an item that is none any more has no number. */
    private boolean overtaken(DoubtKind kind, ParseWarning warning, @Nullable Item item) {
        return switch (kind) {
            case UNREADABLE_TIME, DATE_OUTSIDE_PERIOD ->
                item != null && item.deadlines().stream().anyMatch(ParsedDocument.Deadline::byStaff);
            case NUMBERING_GAP, NUMBERING_DUPLICATE, NUMBERING_INCOMPLETE ->
                document.items().stream().noneMatch(one -> one.start() == warning.start())
                        && document.chapters().stream().noneMatch(one -> one.start() == warning.start());
            default -> false;
        };
    }

    /** The item whose words stand there; else the narrowest that has words before and behind the place. */
    private @Nullable Item at(int place) {
        for (Region one : document.regions()) {
            if (one.item() != null && one.start() <= place && place < one.end()) {
                return document.items().get(one.item() - 1);
            }
        }
        return document.items().stream()
                .filter(one -> one.start() <= place && place < one.end())
                .max(Comparator.comparingInt(Item::start))
                .orElse(null);
    }

    private void about(Item item, DoubtKind kind) {
        String key = keyOf(kind, String.valueOf(item.start()));
        Doubt doubt = new Doubt(kind, key, "", 1, item.start(), item.start(), item.end(), List.of(), kind.name());
        if (ask(doubt)) {
            reason(item.start(), kind);
        }
    }

    private boolean ask(Doubt doubt) {
        if (settled.contains(doubt.key())) {
            return false;
        }
        open.add(doubt);
        return true;
    }

    private void reason(int item, DoubtKind kind) {
        reasons.computeIfAbsent(item, start -> EnumSet.noneOf(DoubtKind.class)).add(kind);
    }

    private static String keyOf(DoubtKind kind, String about) {
        return kind + " " + about;
    }
}
