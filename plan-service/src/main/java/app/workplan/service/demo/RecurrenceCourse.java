package app.workplan.service.demo;

import app.workplan.domain.plan.PlanPeriod;
import app.workplan.domain.task.OccurrencePeriod;
import app.workplan.service.demo.DemoPlan.DemoRecurrence;
import app.workplan.service.demo.DemoPlan.DemoTask;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** 频次的经过: each occurrence is met by evenly spread records, entered the day they were held. */
final class RecurrenceCourse {

    private RecurrenceCourse() {}

    /** @param until nothing from this day on, exclusive */
    static List<DemoEvent> of(
            DemoPhrases phrases, DemoTask task, PlanPeriod period, LocalDate issuedOn, LocalDate until) {
        List<DemoEvent> events = new ArrayList<>();
        for (int index = 0; index < task.recurrences().size(); index++) {
            DemoRecurrence recurrence = task.recurrences().get(index);
            for (OccurrencePeriod one : OccurrencePeriod.of(recurrence.frequency(), period, issuedOn)) {
                LocalDate first = one.from().isAfter(issuedOn) ? one.from() : issuedOn.plusDays(1);
                long days = ChronoUnit.DAYS.between(first, one.dueOn());
                for (int time = 1; days >= 0 && time <= recurrence.minCount(); time++) {
                    LocalDate held = first.plusDays(Math.round(days * (time / (recurrence.minCount() + 1.0))));
                    int salt = ShareCourse.salt(task.suffix() + index + held.getDayOfYear());
                    if (held.isBefore(until)) {
                        events.add(new DemoEvent.Recorded(
                                held.atTime(17, salt % 50),
                                task.code(),
                                index,
                                held,
                                DemoPhrases.pick(phrases.occurrenceNotes(), index + time)));
                    }
                }
            }
        }
        return events;
    }
}
