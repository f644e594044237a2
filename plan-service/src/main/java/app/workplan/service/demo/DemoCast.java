package app.workplan.service.demo;

import app.workplan.domain.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * 示范人物与对象: who acts in a plan's history, and which rows the codes mean.
 *
 * @param heads the head of each department, by its code
 * @param reviewer who accepts; never reports
 * @param tasks task ids by task code
 * @param shares share ids by task code and department code
 * @param owners the department code that owns a task's occurrences, by task code
 * @param occurrences occurrences by task code and place of the recurrence
 */
record DemoCast(
        Map<String, Actor> heads,
        Actor reviewer,
        Map<String, Long> tasks,
        Map<String, Long> shares,
        Map<String, String> owners,
        Map<String, List<Period>> occurrences) {

    /** One occurrence, both days inclusive. */
    record Period(long id, LocalDate from, LocalDate dueOn) {}

    Actor head(String department) {
        return Objects.requireNonNull(heads.get(department));
    }

    long task(String task) {
        return Objects.requireNonNull(tasks.get(task));
    }

    long share(String task, String department) {
        return Objects.requireNonNull(shares.get(task + "/" + department));
    }

    /** What the event changes: a share, or a whole task. */
    String keyOf(DemoEvent event) {
        if (event instanceof DemoEvent.Recorded) {
            return event.task() + "/" + owners.get(event.task());
        }
        return event.department() == null ? event.task() : event.task() + "/" + event.department();
    }

    Actor ownerOf(String task) {
        return Objects.requireNonNull(heads.get(owners.get(task)));
    }

    long occurrence(String task, int recurrence, LocalDate heldOn) {
        return Objects.requireNonNull(occurrences.get(task + "/" + recurrence)).stream()
                .filter(one -> !heldOn.isBefore(one.from()) && !heldOn.isAfter(one.dueOn()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
