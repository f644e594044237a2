package app.workplan.service.browse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 计划里的名称: what the figures of a plan, which know ids only, are printed with.
 *
 * @param tasks in the order of the document
 * @param chapters those with tasks, in the order of the document
 * @param departments those with a share, in the order of the bureau
 */
public record PlanNames(List<NamedTask> tasks, List<NamedChapter> chapters, List<NamedDepartment> departments) {

    /** The tasks by id, in the order of the document. */
    public Map<Long, NamedTask> taskById() {
        return byId(tasks, NamedTask::id);
    }

    /** The departments by id, in the order of the bureau. */
    public Map<Long, NamedDepartment> departmentById() {
        return byId(departments, NamedDepartment::id);
    }

    private static <T> Map<Long, T> byId(List<T> all, Function<T, Long> id) {
        return all.stream()
                .collect(Collectors.toMap(id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }
}
