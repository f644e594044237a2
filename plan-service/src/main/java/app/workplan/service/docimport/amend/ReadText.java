package app.workplan.service.docimport.amend;

import app.workplan.domain.plan.ItemNumber;
import app.workplan.domain.plan.SourceSpan;
import app.workplan.domain.task.DeadlineOrigin;
import app.workplan.service.docimport.BureauNames;
import app.workplan.service.docimport.amend.Provision.Due;
import app.workplan.service.docimport.amend.Provision.Duty;
import app.workplan.service.docimport.amend.Provision.Goal;
import app.workplan.service.docimport.amend.Provision.Place;
import app.workplan.service.docimport.amend.Provision.Rhythm;
import app.workplan.service.docimport.amend.Provision.Standing;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.TrackedItems;
import app.workplan.service.document.parser.DepartmentWords;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 读入的文件: a text just read and looked through, told item by item as a plan is. */
public final class ReadText {

    private static final int DECIMALS = 4;

    private final ParsedDocument parsed;
    private final String text;
    private final BureauNames names;
    private final Map<Long, String> departments;
    private final TrackedItems tracked;
    private final Map<Integer, Item> byId = new HashMap<>();
    private final Map<String, Item> byKey = new HashMap<>();

    /** @param departments names of the bureau's departments by their ids */
    public ReadText(ParsedDocument parsed, String text, BureauNames names, Map<Long, String> departments) {
        this.parsed = parsed;
        this.text = text;
        this.names = names;
        this.departments = departments;
        this.tracked = new TrackedItems(parsed);
        parsed.items().forEach(one -> {
            byId.put(one.id(), one);
            byKey.put(key(one), one);
        });
    }

    static String key(Item item) {
        return String.valueOf(item.start());
    }

    ParsedDocument parsed() {
        return parsed;
    }

    TrackedItems tracked() {
        return tracked;
    }

    Item item(String key) {
        return Objects.requireNonNull(byKey.get(key));
    }

    @Nullable
    Item above(Item item) {
        return item.parent() == null ? null : byId.get(item.parent());
    }

    /** What is to be tracked, in the order of the text. */
    public List<Provision> provisions() {
        return tracked.all().stream().map(this::provision).toList();
    }

    /** 原文位置 of the own words of an item, without those of the items below it. */
    SourceSpan span(Item item) {
        int end = parsed.items().stream()
                .filter(one -> Objects.equals(one.parent(), item.id()) && one.start() > item.start())
                .mapToInt(Item::start)
                .min()
                .orElse(item.end());
        while (end > item.start() + 1 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new SourceSpan(item.start(), end);
    }

    private Provision provision(Item item) {
        SourceSpan span = span(item);
        return new Provision(
                key(item),
                new Place(
                        item.chapterIndex() < 0
                                ? ""
                                : parsed.chapters().get(item.chapterIndex()).title(),
                        item.number(),
                        path(item)),
                item.title(),
                item.title(),
                text.substring(span.start(), span.end()),
                duties(tracked.naming(item)),
                item.deadlines().stream()
                        .max(Comparator.comparing(ParsedDocument.Deadline::date))
                        .map(one -> new Due(
                                one.date(),
                                one.byStaff() ? DeadlineOrigin.STAFF : DeadlineOrigin.TEXT,
                                null,
                                one.byStaff() ? null : one.text()))
                        .orElse(null),
                item.frequencies().stream()
                        .map(one -> new Rhythm(one.per(), one.minCount()))
                        .toList(),
                item.targets().stream()
                        .map(one -> new Goal(
                                one.comparator(),
                                one.value().setScale(DECIMALS, RoundingMode.HALF_UP),
                                one.unit(),
                                one.text()))
                        .toList(),
                Standing.TRACKED,
                false);
    }

    /** As committing an import would give them: a collective name stands for its members, the first role stays. */
    private List<Duty> duties(Item named) {
        List<Duty> duties = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (ParsedDocument.Department one : named.departments()) {
            String key = DepartmentWords.key(one.name());
            List<Long> members = names.groups().get(key);
            Long known = names.departments().get(key);
            if (members != null) {
                members.forEach(id -> add(duties, taken, String.valueOf(id), departments.getOrDefault(id, ""), one));
            } else if (known != null) {
                add(duties, taken, String.valueOf(known), departments.getOrDefault(known, one.name()), one);
            } else if (!one.group()) {
                add(duties, taken, key, one.name(), one);
            }
        }
        return duties;
    }

    private static void add(
            List<Duty> duties, Set<String> taken, String department, String name, ParsedDocument.Department one) {
        if (taken.add(department)) {
            duties.add(new Duty(department, name, one.role(), one.byStaff()));
        }
    }

    private String path(Item item) {
        OptionalInt own = ItemNumber.ordinal(item.number());
        Item parent = above(item);
        if (own.isEmpty() || parent == null) {
            return own.isEmpty() ? "" : String.valueOf(own.getAsInt());
        }
        String above = path(parent);
        return above.isEmpty() ? "" : above + "/" + own.getAsInt();
    }
}
