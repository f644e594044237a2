package app.workplan.service.handover;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 发起交接 to choose from.
 *
 * @param leaver whose duties are handed over, null where the office has to choose first, or a head has no department
 * @param heads the heads of the bureau, where the reader may choose
 * @param departments those the leaver heads
 * @param successors who may take over, heads first
 */
public record HandoverChoices(
        @Nullable Person leaver, List<Person> heads, List<Choice> departments, List<Successor> successors) {

    /** A head and the departments in words. */
    public record Person(long id, String name, @Nullable String departments) {}

    /** A department. */
    public record Choice(long value, String label) {}

    /** Somebody who may take over, with the role that becomes 负责人 where it is none. */
    public record Successor(
            long value, String name, String role, @Nullable String departments) {}

    /** The ids of the departments. */
    public Set<Long> departmentIds() {
        return Set.copyOf(departments.stream().map(Choice::value).toList());
    }
}
