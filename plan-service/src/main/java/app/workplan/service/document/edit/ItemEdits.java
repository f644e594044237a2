package app.workplan.service.document.edit;

import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.shared.RuleViolation;
import app.workplan.domain.task.ShareRole;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.ParsedDocument.Deadline;
import app.workplan.service.document.ParsedDocument.Department;
import app.workplan.service.document.ParsedDocument.Period;
import app.workplan.service.document.parser.DepartmentWords;
import app.workplan.service.document.parser.StretchReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 更正一条: what an item is called, what it is, who is responsible and until when. */
public final class ItemEdits {

    private static final int MAX_TITLE = 300;

    private ItemEdits() {}

    /**
     * 改标题.
     *
     * @throws RuleViolation when it is empty or longer than 300 characters
     */
    public static ParsedDocument retitle(ParsedDocument document, Original original, int item, String title) {
        String words = title.strip().replaceAll("\\s+", " ");
        if (words.isEmpty()) {
            throw new RuleViolation("structure.titleMissing");
        }
        if (words.length() > MAX_TITLE) {
            throw new RuleViolation("structure.titleTooLong", MAX_TITLE);
        }
        Outlined outline = new Outlined(document, original.text());
        outline.at(item).title = words;
        return outline.document();
    }

    /** 改性质, with everything below: work is read again for dates, frequencies and targets, an achievement has none. */
    public static ParsedDocument turn(ParsedDocument document, Original original, int item, ItemNature nature) {
        Outlined outline = new Outlined(document, original.text());
        Entry chosen = outline.at(item);
        List<Entry> all = new ArrayList<>(outline.below(chosen));
        all.add(chosen);
        all.forEach(one -> turn(outline, original, one, nature));
        return outline.document();
    }

    static void turn(Outlined outline, Original original, Entry one, ItemNature nature) {
        if (one.nature == nature) {
            return;
        }
        one.nature = nature;
        one.forgetDemands();
        if (nature == ItemNature.TASK) {
            for (Stretch own : outline.own(one)) {
                one.takeDemands(read(outline.before, original, own.start, own.end));
            }
        }
    }

    /**
     * 一个科室, as the office names it.
     *
     * @param group whether it is a collective name
     */
    public record Named(String name, ShareRole role, boolean group) {}

    /**
     * 改责任科室: exactly these, in this order. Those the text names keep their place in it, the others have none.
     *
     * @throws RuleViolation when one is named twice, or a name is longer than 200 characters
     */
    public static ParsedDocument assign(ParsedDocument document, Original original, int item, List<Named> named) {
        return assign(document, original, Map.of(item, named));
    }

    /** 改责任科室 of several items at once; the same rules for each. */
    public static ParsedDocument assign(ParsedDocument document, Original original, Map<Integer, List<Named>> named) {
        Outlined outline = new Outlined(document, original.text());
        named.forEach((item, departments) -> assign(outline.at(item), departments));
        return outline.document();
    }

    private static void assign(Entry entry, List<Named> named) {
        List<Department> before = List.copyOf(entry.departments);
        entry.departments.clear();
        for (Named one : named) {
            DepartmentEdits.requireName(one.name());
            String key = DepartmentWords.key(one.name());
            int count = entry.departments.size();
            entry.addDepartment(before.stream()
                    .filter(old -> DepartmentWords.key(old.name()).equals(key))
                    .findFirst()
                    .map(old -> new Department(old.name(), one.role(), one.group(), old.start(), old.end()))
                    .orElseGet(() ->
                            new Department(one.name().strip(), one.role(), one.group(), entry.start, entry.start)));
            if (entry.departments.size() == count) {
                throw new RuleViolation("importEdit.namedTwice", one.name());
            }
        }
    }

    /**
     * 改时限: the day becomes the deadline; earlier days of the text stay as milestones, later ones go.
     *
     * @param day null to take all days away: the plan's end counts
     * @throws RuleViolation when it lies outside the plan's period, or the item is an achievement
     */
    public static ParsedDocument due(ParsedDocument document, Original original, int item, @Nullable LocalDate day) {
        Outlined outline = new Outlined(document, original.text());
        Entry entry = outline.at(item);
        if (entry.isAchievement()) {
            throw new RuleViolation("importEdit.achievementHasNoDate");
        }
        Period period = document.metadata().period();
        if (day != null && period != null && !period.contains(day)) {
            throw new RuleViolation("task.dueOutsidePeriod", period.from(), period.to());
        }
        if (day == null) {
            entry.deadlines.clear();
            return outline.document();
        }
        // a day by hand with words is a milestone
        entry.deadlines.removeIf(one -> one.date().isAfter(day) || one.text().isEmpty());
        if (entry.deadlines.stream().noneMatch(one -> one.date().equals(day))) {
            entry.deadlines.add(new Deadline("", day, entry.start, entry.start));
        }
        return outline.document();
    }

    static StretchReader.Found read(ParsedDocument document, Original original, int from, int to) {
        return StretchReader.read(original.text(), from, to, document.metadata().period(), original.beforeFlood());
    }
}
