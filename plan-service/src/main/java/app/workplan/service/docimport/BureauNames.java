package app.workplan.service.docimport;

import app.workplan.service.document.parser.DepartmentWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 单位的名称表: what the bureau calls its departments and groups, aliases included, by {@link DepartmentWords#key}.
 *
 * @param departments id by every name
 * @param groups ids of the members of the day, by the collective name
 * @param choices names of departments in force and of groups, in the bureau's order
 * @param spellings the name in {@code choices} that every known name means
 */
public record BureauNames(
        Map<String, Long> departments,
        Map<String, List<Long>> groups,
        List<String> choices,
        Map<String, String> spellings) {

    /**
     * One name of the dictionary.
     *
     * @param name as written
     * @param means the department's or group's own name
     * @param departmentId null for a group
     * @param members of a group, null for a department
     * @param current whether it may be chosen today
     */
    record Known(
            String name,
            String means,
            @Nullable Long departmentId,
            @Nullable List<Long> members,
            boolean current) {}

    static BureauNames of(List<Known> all) {
        BureauNames names = new BureauNames(new HashMap<>(), new HashMap<>(), new ArrayList<>(), new HashMap<>());
        for (Known one : all) {
            String key = DepartmentWords.key(one.name());
            if (one.departmentId() != null) {
                names.departments.put(key, one.departmentId());
            }
            if (one.members() != null) {
                names.groups.put(key, one.members());
            }
            if (one.current()) {
                names.spellings.put(key, one.means());
                if (one.name().equals(one.means())) {
                    names.choices.add(one.name());
                }
            }
        }
        return names;
    }

    /** Whether it is a collective name of the bureau. */
    public boolean isGroup(String name) {
        return groups.containsKey(DepartmentWords.key(name));
    }

    /** Whether the bureau knows the name. */
    public boolean knows(String name) {
        return spellings.containsKey(DepartmentWords.key(name));
    }
}
