package app.workplan.service.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 截至日 of a page that judges: the day asked, brought into the days a plan can be judged on.
 *
 * @param day the day judged, both ends of the plan's days included
 * @param asked the day asked when it had to be moved, else null; the page says so
 * @param today whether it is the last day that can be judged, so that links need not carry it on
 */
public record AsOf(LocalDate day, @Nullable LocalDate asked, boolean today) {

    /**
     * From the day of issue to today, of a closed plan to its closing day.
     *
     * @param asked null for the last possible day
     * @param issuedOn null for a draft, which is judged on no day: today is shown
     */
    public static AsOf of(
            @Nullable LocalDate asked, @Nullable LocalDate issuedOn, @Nullable LocalDate closedOn, LocalDate today) {
        LocalDate last = closedOn != null && closedOn.isBefore(today) ? closedOn : today;
        if (asked == null || issuedOn == null) {
            return new AsOf(last, null, true);
        }
        LocalDate day = asked.isAfter(last) ? last : asked.isBefore(issuedOn) ? issuedOn : asked;
        return new AsOf(day, day.equals(asked) ? null : asked, day.equals(last));
    }

    /** The day as a link carries it on, null for the last possible day. */
    public @Nullable LocalDate carried() {
        return today ? null : day;
    }
}
