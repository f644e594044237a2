package app.workplan.service.command;

import app.workplan.domain.example.TaskTimeline;
import app.workplan.domain.task.OccurrencePeriod;
import app.workplan.domain.task.ShareRole;
import app.workplan.domain.task.ShareState;
import app.workplan.domain.task.TaskState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 任务 beside the product's own. */
final class TrackedTask {

    static final String RECURRENCE = "R";

    final long id;
    final TaskTimeline line;
    final List<TrackedShare> shares = new ArrayList<>();
    final List<Due> occurrences = new ArrayList<>();
    final List<Long> spare;
    LocalDate due;

    @Nullable
    TaskState setState;

    @Nullable
    Long ownerId;

    boolean needsFile;
    int version;

    private int setSince;

    /** 应办次. */
    static final class Due {
        final OccurrencePeriod period;
        long id;
        int records;

        Due(OccurrencePeriod period) {
            this.period = period;
        }
    }

    /** @param spare departments that have no share yet */
    TrackedTask(long id, TaskTimeline line, LocalDate due, List<Long> spare) {
        this.id = id;
        this.line = line;
        this.due = due;
        this.spare = spare;
    }

    List<TrackedShare> present() {
        return shares.stream().filter(one -> one.state != ShareState.CANCELLED).toList();
    }

    @Nullable
    TrackedShare owner() {
        return shares.stream().filter(TrackedShare::ownsOccurrences).findFirst().orElse(null);
    }

    /** 记满 of the last 应办次, or its day is past: then whoever owns them may hand in. */
    boolean lastIsMetOrDue(LocalDate day) {
        Due last = occurrences.get(occurrences.size() - 1);
        return last.records > 0 || !last.period.dueOn().isAfter(day);
    }

    void set(Moment now, @Nullable TaskState state) {
        line.apply(
                now.day(), state == null ? "resume" : state == TaskState.SUSPENDED ? "suspend" : "cancel", List.of());
        if (state == null) {
            shares.stream()
                    .filter(one -> one.state == ShareState.SUSPENDED || one.state == ShareState.CANCELLED)
                    .filter(one -> one.since == setSince)
                    .forEach(one -> one.resume(now));
        } else {
            shares.stream()
                    .filter(one -> one.state.isOpen())
                    .forEach(one ->
                            one.leave(now, state == TaskState.SUSPENDED ? ShareState.SUSPENDED : ShareState.CANCELLED));
        }
        setState = state;
        setSince = now.step();
    }

    void moveDue(Moment now, LocalDate to) {
        line.apply(now.day(), "due", List.of(to.toString()));
        due = to;
    }

    /** 应办次 of a department that went: the lead's, else the first one's. */
    void settle(Moment now) {
        List<TrackedShare> left = present();
        if (occurrences.isEmpty() || left.stream().anyMatch(TrackedShare::ownsOccurrences)) {
            return;
        }
        Long next = left.stream()
                .filter(one -> one.role == ShareRole.LEAD)
                .findFirst()
                .or(() -> left.stream().findFirst())
                .map(one -> one.id)
                .orElse(null);
        if (ownerId != null || next != null) {
            line.owner(RECURRENCE, now.day(), next);
        }
        ownerId = next;
    }
}
