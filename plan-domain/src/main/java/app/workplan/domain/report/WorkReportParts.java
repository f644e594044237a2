package app.workplan.domain.report;

import app.workplan.domain.shared.RuleViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** 各段的次序: what moving does, and how a new draft comes into an order that people have changed. Pure functions. */
public final class WorkReportParts {

    private WorkReportParts() {}

    /**
     * 并入新稿: words and order of people stay. What is drafted of a known topic goes to its part; a new topic stands after the
     * one drafted before it; what is drafted no more stays where somebody touched it, and goes where nobody did.
     *
     * @param present in their order
     * @param make makes a part of a new topic
     * @return all parts that remain, in their new order; those of {@code present} that are missing in it are to be deleted
     */
    public static List<WorkReportPart> merge(
            List<WorkReportPart> present, List<DraftedPart> draft, Function<DraftedPart, WorkReportPart> make) {
        Map<String, WorkReportPart> known = new HashMap<>();
        present.stream().filter(part -> part.getTopic() != null).forEach(part -> known.put(part.getTopic(), part));
        List<WorkReportPart> merged = new ArrayList<>(present);
        Set<WorkReportPart> spokenOf = new HashSet<>();
        WorkReportPart before = null;
        for (DraftedPart one : draft) {
            WorkReportPart part = known.get(one.topic());
            if (part == null) {
                part = make.apply(one);
                merged.add(before == null ? 0 : placeFor(merged, before, one), part);
            } else {
                part.redraft(one);
            }
            spokenOf.add(part);
            before = part;
        }
        merged.removeIf(part -> part.getTopic() != null && !spokenOf.contains(part) && !part.isTouched());
        merged.stream()
                .filter(part -> part.getTopic() != null && !spokenOf.contains(part))
                .forEach(WorkReportPart::lose);
        number(merged);
        return merged;
    }

    /**
     * 上移 or 下移: a paragraph past its neighbour, a heading with all that stands below it past the section beside.
     *
     * @param parts in their order
     * @return all of them in the new order
     * @throws RuleViolation when it is the first or the last already
     */
    public static List<WorkReportPart> move(List<WorkReportPart> parts, WorkReportPart moved, boolean up) {
        int from = placeOf(parts, moved);
        int to = endOf(parts, from);
        int other = up ? startBefore(parts, from) : to;
        if (other < 0 || other >= parts.size() || !up && isHigher(parts.get(other), moved)) {
            throw new RuleViolation(up ? "workReport.first" : "workReport.last");
        }
        int first = up ? other : from;
        int middle = up ? from : to;
        int last = up ? to : moved.isHeading() ? endOf(parts, other) : other + 1;
        List<WorkReportPart> order = new ArrayList<>(parts.subList(0, first));
        order.addAll(parts.subList(middle, last));
        order.addAll(parts.subList(first, middle));
        order.addAll(parts.subList(last, parts.size()));
        number(order);
        return order;
    }

    /** The part and, of a heading, everything below it. */
    public static List<WorkReportPart> section(List<WorkReportPart> parts, WorkReportPart head) {
        int from = placeOf(parts, head);
        return List.copyOf(parts.subList(from, endOf(parts, from)));
    }

    /** Another part behind that one. */
    public static List<WorkReportPart> insert(List<WorkReportPart> parts, WorkReportPart behind, WorkReportPart made) {
        List<WorkReportPart> order = new ArrayList<>(parts);
        order.add(placeOf(parts, behind) + 1, made);
        number(order);
        return order;
    }

    /** Behind the part drafted before it; a heading behind all that stands in the section before it. */
    private static int placeFor(List<WorkReportPart> parts, WorkReportPart before, DraftedPart one) {
        int place = placeOf(parts, before) + 1;
        while (one.level() != WorkReportPart.TEXT
                && place < parts.size()
                && (!parts.get(place).isHeading() || parts.get(place).getLevel() > one.level())) {
            place++;
        }
        return place;
    }

    /** A heading above: moving past it would take the part out of its section, which only paragraphs may do. */
    private static boolean isHigher(WorkReportPart other, WorkReportPart moved) {
        return moved.isHeading() && other.isHeading() && other.getLevel() < moved.getLevel();
    }

    /** Where the section before begins; -1 where there is none to change places with. */
    private static int startBefore(List<WorkReportPart> parts, int from) {
        WorkReportPart moved = parts.get(from);
        if (!moved.isHeading()) {
            return from - 1;
        }
        for (int i = from - 1; i >= 0; i--) {
            WorkReportPart one = parts.get(i);
            if (one.isHeading() && one.getLevel() <= moved.getLevel()) {
                return one.getLevel() == moved.getLevel() ? i : -1;
            }
        }
        return -1;
    }

    private static int endOf(List<WorkReportPart> parts, int from) {
        WorkReportPart head = parts.get(from);
        int end = from + 1;
        while (head.isHeading()
                && end < parts.size()
                && (!parts.get(end).isHeading() || parts.get(end).getLevel() > head.getLevel())) {
            end++;
        }
        return end;
    }

    /** By identity: parts that are not stored yet are equal to none. */
    private static int placeOf(List<WorkReportPart> parts, WorkReportPart wanted) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).equals(wanted)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no part of this report");
    }

    private static void number(List<WorkReportPart> order) {
        for (int i = 0; i < order.size(); i++) {
            order.get(i).putAt(i);
        }
    }
}
