package app.workplan.service.document.edit;

import app.workplan.domain.plan.ItemNature;
import app.workplan.service.document.ParsedDocument.Deadline;
import app.workplan.service.document.ParsedDocument.Department;
import app.workplan.service.document.ParsedDocument.Item;
import app.workplan.service.document.ParsedDocument.Recurrence;
import app.workplan.service.document.ParsedDocument.Target;
import app.workplan.service.document.parser.DepartmentWords;
import app.workplan.service.document.parser.StretchReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** 改动中的条目: one item while a correction works on it. */
final class Entry {

    final int start;
    int chapterIndex;
    final @Nullable String number;
    int level;
    String title;
    ItemNature nature;
    final List<Department> departments = new ArrayList<>();
    final List<Deadline> deadlines = new ArrayList<>();
    final List<Recurrence> frequencies = new ArrayList<>();
    final List<Target> targets = new ArrayList<>();

    Entry(Item item) {
        this(item.start(), item.level(), item.chapterIndex(), item.number(), item.title(), item.nature());
        departments.addAll(item.departments());
        deadlines.addAll(item.deadlines());
        frequencies.addAll(item.frequencies());
        targets.addAll(item.targets());
    }

    Entry(int start, int level, int chapterIndex, @Nullable String number, String title, ItemNature nature) {
        this.start = start;
        this.level = level;
        this.chapterIndex = chapterIndex;
        this.number = number;
        this.title = title;
        this.nature = nature;
    }

    boolean isAchievement() {
        return nature == ItemNature.ACHIEVEMENT;
    }

    /** 时限、频次、目标: what an achievement has none of. */
    void forgetDemands() {
        deadlines.clear();
        frequencies.clear();
        targets.clear();
    }

    void takeDemands(StretchReader.Found found) {
        deadlines.addAll(found.deadlines());
        frequencies.addAll(found.frequencies());
        targets.addAll(found.targets());
    }

    /** A department named twice keeps its first role. */
    void addDepartment(Department one) {
        String key = DepartmentWords.key(one.name());
        if (departments.stream()
                .noneMatch(known -> DepartmentWords.key(known.name()).equals(key))) {
            departments.add(one);
        }
    }

    /** What was found in [from, to) belongs to the other from now on; what a person entered has no place and stays. */
    void handOver(int from, int to, Entry other) {
        List<Department> named = new ArrayList<>();
        move(departments, named, from, to, Department::start, Department::end);
        named.forEach(other::addDepartment);
        move(deadlines, other.deadlines, from, to, Deadline::start, Deadline::end);
        move(frequencies, other.frequencies, from, to, Recurrence::start, Recurrence::end);
        move(targets, other.targets, from, to, Target::start, Target::end);
    }

    /** Everything belongs to the other from now on. */
    void handOverAll(Entry other) {
        departments.forEach(other::addDepartment);
        other.deadlines.addAll(deadlines);
        other.frequencies.addAll(frequencies);
        other.targets.addAll(targets);
    }

    private static <T> void move(
            List<T> from, List<T> to, int start, int end, ToIntFunction<T> starts, ToIntFunction<T> ends) {
        for (Iterator<T> each = from.iterator(); each.hasNext(); ) {
            T one = each.next();
            boolean placed = ends.applyAsInt(one) > starts.applyAsInt(one);
            if (placed && starts.applyAsInt(one) >= start && starts.applyAsInt(one) < end) {
                to.add(one);
                each.remove();
            }
        }
    }
}
