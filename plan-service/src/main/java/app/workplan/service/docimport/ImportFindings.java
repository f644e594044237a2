package app.workplan.service.docimport;

import app.workplan.domain.plan.ItemNature;
import app.workplan.domain.task.Frequency;
import app.workplan.service.document.ParsedDocument;
import app.workplan.service.document.TrackedItems;
import app.workplan.service.document.parser.DepartmentWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 识别概况: what committing the import would make.
 *
 * @param items at the first level, to be tracked
 * @param tasks 任务, one per leaf item and per parent item with own demands
 * @param assigned tasks that get at least one department
 * @param shares 责任分工, groups expanded
 * @param known departments named that the bureau has
 * @param created names of departments that committing creates, as printed, in order
 * @param groupsWithoutMembers collective names nobody stands behind
 * @param frequencies per day, week … found in the tasks
 * @param frequencyCount how many frequencies
 * @param dated tasks with a date of their own
 * @param targeted tasks with a target of their own
 * @param unquantified tasks without date, frequency or target
 */
public record ImportFindings(
        int chapters,
        int items,
        int achievements,
        int tasks,
        int assigned,
        int shares,
        int known,
        List<String> created,
        List<String> groupsWithoutMembers,
        Set<Frequency> frequencies,
        int frequencyCount,
        int dated,
        int targeted,
        int unquantified,
        Map<String, Match> matches) {

    /**
     * What a printed name means to the bureau.
     *
     * @param kind whether it is known, will be created, or is a collective name
     * @param members of a collective name
     */
    public record Match(Kind kind, int members) {}

    /** How a name is known. */
    public enum Kind {
        /** 已有科室. */
        KNOWN,
        /** 将新建. */
        NEW,
        /** 集合称谓. */
        GROUP,
        /** 集合称谓, 没有成员. */
        EMPTY_GROUP
    }

    /** 未量化率 as displayed, null without tasks. */
    public @Nullable BigDecimal unquantifiedRate() {
        return tasks == 0
                ? null
                : BigDecimal.valueOf(unquantified)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(tasks), 1, RoundingMode.HALF_UP);
    }

    /** The match of a printed name. */
    public Match match(String name) {
        return matches.getOrDefault(name, new Match(Kind.NEW, 0));
    }

    /** @param known what the bureau calls its departments and groups */
    public static ImportFindings of(ParsedDocument parsed, BureauNames known) {
        TrackedItems tracked = new TrackedItems(parsed);
        List<ParsedDocument.Item> tasks = tracked.all();
        Names names = new Names(known.departments(), known.groups());
        parsed.items().forEach(item -> item.departments().forEach(names::add));
        List<Set<String>> shares = tasks.stream()
                .map(item -> tracked.naming(item).departments().stream()
                        .flatMap(one -> names.meant(one).stream())
                        .collect(Collectors.toSet()))
                .toList();
        return new ImportFindings(
                parsed.chapters().size(),
                count(parsed, true),
                count(parsed, false),
                tasks.size(),
                (int) shares.stream().filter(one -> !one.isEmpty()).count(),
                shares.stream().mapToInt(Set::size).sum(),
                names.known.size(),
                names.created,
                names.groupsWithoutMembers,
                tasks.stream()
                        .flatMap(item -> item.frequencies().stream())
                        .map(ParsedDocument.Recurrence::per)
                        .collect(Collectors.toCollection(TreeSet::new)),
                tasks.stream().mapToInt(item -> item.frequencies().size()).sum(),
                (int) tasks.stream().filter(item -> !item.deadlines().isEmpty()).count(),
                (int) tasks.stream().filter(item -> !item.targets().isEmpty()).count(),
                (int) tasks.stream()
                        .filter(item -> !TrackedItems.isQuantified(item))
                        .count(),
                names.matches);
    }

    private static int count(ParsedDocument parsed, boolean task) {
        return (int) parsed.items().stream()
                .filter(item -> item.parent() == null && task == (item.nature() == ItemNature.TASK))
                .count();
    }

    /** Sorts the names of the document the way committing will. */
    private static final class Names {

        private final Map<String, Long> departments;
        private final Map<String, ? extends Collection<Long>> groups;
        private final Map<String, Match> matches = new HashMap<>();
        private final Set<String> seen = new HashSet<>();
        private final Set<String> known = new HashSet<>();
        private final List<String> created = new ArrayList<>();
        private final List<String> groupsWithoutMembers = new ArrayList<>();

        Names(Map<String, Long> departments, Map<String, ? extends Collection<Long>> groups) {
            this.departments = departments;
            this.groups = groups;
        }

        void add(ParsedDocument.Department one) {
            String key = DepartmentWords.key(one.name());
            boolean first = seen.add(key);
            Collection<Long> members = groups.get(key);
            if (members != null || one.group()) {
                int size = members == null ? 0 : members.size();
                matches.put(one.name(), new Match(size == 0 ? Kind.EMPTY_GROUP : Kind.GROUP, size));
                if (size == 0 && first) {
                    groupsWithoutMembers.add(one.name());
                }
                if (members != null) {
                    members.forEach(id -> known.add("#" + id));
                }
            } else if (departments.containsKey(key)) {
                matches.put(one.name(), new Match(Kind.KNOWN, 0));
                known.add("#" + departments.get(key));
            } else {
                matches.put(one.name(), new Match(Kind.NEW, 0));
                if (first) {
                    created.add(one.name());
                }
            }
        }

        Set<String> meant(ParsedDocument.Department one) {
            String key = DepartmentWords.key(one.name());
            Collection<Long> members = groups.get(key);
            if (members != null) {
                return members.stream().map(id -> "#" + id).collect(Collectors.toSet());
            }
            if (one.group()) {
                return Set.of();
            }
            return Set.of(departments.containsKey(key) ? "#" + departments.get(key) : key);
        }
    }
}
