package app.workplan.web.task;

import app.workplan.service.task.PartsText;
import app.workplan.service.task.TaskEditQueries.TaskSheet;
import app.workplan.service.task.TaskPart;
import app.workplan.web.support.Texts;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** 两人同时改: where the typed text and the stored one differ, and which of the two is meant unless somebody chooses. */
@Component
@RequiredArgsConstructor
class TaskConflicts {

    static final String MINE = "mine";
    static final String THEIRS = "theirs";

    private final Texts texts;

    /**
     * One field with two texts.
     *
     * @param now what is stored, in words; empty for nothing
     * @param choice {@code mine} where only I changed it, {@code theirs} where only they did, empty where it has to be asked
     */
    record Conflict(String now, String choice) {}

    /** By field name; empty unless the form chooses between two texts. */
    Map<String, Conflict> of(TaskEditForm form, TaskSheet now) {
        Map<String, Conflict> all = new LinkedHashMap<>();
        if (!form.resolving()) {
            return all;
        }
        for (TaskField one : TaskField.values()) {
            add(all, form, one.field(), one.stored(now.task()), words(one, now));
        }
        add(
                all,
                form,
                TaskEditForm.PARTS,
                PartsText.of(now.parts()),
                now.parts().stream().map(part -> named(part, now)).collect(Collectors.joining("\n")));
        return all;
    }

    private void add(Map<String, Conflict> all, TaskEditForm form, String name, String stored, String words) {
        if (!form.sends(name) || same(name, form.typed(name), stored)) {
            return;
        }
        String was = form.was().get(name);
        String usual =
                was == null ? "" : same(name, was, stored) ? MINE : same(name, was, form.typed(name)) ? THEIRS : "";
        String picked = form.picks().getOrDefault(name, "");
        all.put(name, new Conflict(words, Set.of(MINE, THEIRS).contains(picked) ? picked : usual));
    }

    private static boolean same(String name, String one, String other) {
        return name.equals(TaskEditForm.PARTS)
                ? new HashSet<>(List.of(one.split(" "))).equals(new HashSet<>(List.of(other.split(" "))))
                : one.equals(other.strip());
    }

    private String words(TaskField field, TaskSheet now) {
        if (field != TaskField.CYCLE) {
            return field.stored(now.task());
        }
        return now.task().ownCycle() == null
                ? texts.of(
                        "task.cycleOfPlan", texts.of("task.cycle." + now.task().planCycle()))
                : texts.of("task.cycle." + now.task().ownCycle());
    }

    private String named(TaskPart part, TaskSheet now) {
        return texts.of("shareRole." + part.role()) + " " + now.nameOf(part.departmentId());
    }
}
