package app.workplan.domain.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 起止日: from which day a share is judged and up to which day it is good, both inclusive.
 *
 * @param startsOn first day, never after {@code dueOn}
 * @param dueOn the last good day: overdue from the next
 */
public record ShareDates(LocalDate startsOn, LocalDate dueOn) {

    /**
     * The later of the task's date and the share's extension; from the staff's start date, else from the later of the
     * period's first day and the day the share was added.
     */
    public static ShareDates of(TaskFacts task, ShareFacts share) {
        return between(task, share.addedOn(), share.extendedTo());
    }

    /** A task without shares is judged by its own dates. */
    public static ShareDates of(TaskFacts task) {
        return between(task, task.addedOn(), null);
    }

    private static ShareDates between(TaskFacts task, LocalDate addedOn, @Nullable LocalDate extendedTo) {
        LocalDate due = extendedTo != null && extendedTo.isAfter(task.dueOn()) ? extendedTo : task.dueOn();
        LocalDate start =
                task.startsOn() != null ? task.startsOn() : task.plan().startOf(addedOn);
        return new ShareDates(start.isAfter(due) ? due : start, due);
    }

    public boolean hasStarted(LocalDate day) {
        return !day.isBefore(startsOn);
    }

    public boolean isPast(LocalDate day) {
        return day.isAfter(dueOn);
    }
}
