package app.workplan.service.directive;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * 一项批示的页面.
 *
 * @param events newest first
 * @param answersFor the departments for which the reader may sign and reply now
 * @param follows whether the reader may follow up and close
 * @param withdraws whether the reader may withdraw it
 */
public record DirectivePage(
        DirectiveView directive,
        List<DirectiveEvent> events,
        Set<Long> answersFor,
        boolean follows,
        boolean withdraws) {

    /** What the reader may answer, the departments that owe it first. */
    public List<DirectiveAnswer> signs() {
        return directive.answers().stream()
                .filter(one -> answersFor.contains(one.departmentId()))
                .sorted(Comparator.comparing(one -> !one.waits()))
                .toList();
    }
}
