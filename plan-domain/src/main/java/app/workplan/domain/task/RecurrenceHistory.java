package app.workplan.domain.task;

import app.workplan.domain.calendar.ReportingCalendar;
import app.workplan.domain.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 频次要求的历史: who owed its occurrences when, and the records; owners oldest first. */
public record RecurrenceHistory(long id, List<Owner> owners, List<Dated> occurrences) {

    /** @param shareId null: the task itself, until a share is assigned */
    public record Owner(LocalDate from, @Nullable Long shareId) {}

    /**
     * @param recordedOn the days its records were entered, without those by which a post went beyond its number
     * @param addedOn the day a change of the duty made it, null: since the duty is owed
     * @param droppedOn the day a change of the duty took it away, null while it stands
     */
    public record Dated(
            LocalDate dueOn,
            int expectedCount,
            List<LocalDate> recordedOn,
            @Nullable LocalDate addedOn,
            @Nullable LocalDate droppedOn) {

        /** One that stands since the duty is owed. */
        public Dated(LocalDate dueOn, int expectedCount, List<LocalDate> recordedOn) {
            this(dueOn, expectedCount, recordedOn, null, null);
        }

        boolean standsAt(LocalDate day) {
            return (addedOn == null || !addedOn.isAfter(day)) && (droppedOn == null || droppedOn.isAfter(day));
        }

        OccurrenceFacts at(LocalDate day, long recurrenceId, WorkingCalendar calendar, int graceDays) {
            return new OccurrenceFacts(
                    recurrenceId,
                    dueOn,
                    ReportingCalendar.reportDue(YearMonth.from(dueOn), calendar, graceDays),
                    expectedCount,
                    recordedOn.stream().filter(on -> !on.isAfter(day)).toList());
        }
    }

    /** Empty while the recurrence was not yet demanded. */
    Optional<Owner> ownerAt(LocalDate day) {
        return owners.stream().filter(owner -> !owner.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    List<OccurrenceFacts> at(LocalDate day, WorkingCalendar calendar, int graceDays) {
        return ownerAt(day).isEmpty()
                ? List.of()
                : occurrences.stream()
                        .filter(one -> one.standsAt(day))
                        .map(one -> one.at(day, id, calendar, graceDays))
                        .toList();
    }
}
