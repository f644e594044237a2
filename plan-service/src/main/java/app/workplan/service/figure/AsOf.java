package app.workplan.service.figure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 截至日 of a page that judges: the day asked, brought into the days a plan can be judged on. The page prints
 * {@link #day()}, says {@link #clamp()} where it is not {@link Clamp#NONE}, and carries {@link #carried()} on.
 *
 * @param day the day judged, both ends of the plan's days included
 * @param asked the day asked when it had to be moved, else null; the page says so
 * @param today whether it is the last day that can be judged, so that links need not carry it on
 * @param clamp why it had to be moved
 */
public record AsOf(LocalDate day, @Nullable LocalDate asked, boolean today, Clamp clamp) {

    /** 调整原因: why the day judged is not the day asked; the text is {@code asOf.<name>}. */
    public enum Clamp {
        /** It is. */
        NONE,
        /** Before the plan was issued: the issue day is judged. */
        BEFORE_ISSUE,
        /** Before any of several plans was issued: the first issue day is judged. */
        BEFORE_FIRST_ISSUE,
        /** In the future: today is judged. */
        AFTER_TODAY,
        /** After the plan was closed: the closing day is judged. */
        AFTER_CLOSING,
        /** What was typed is no date: the last possible day is judged. */
        UNREADABLE
    }

    /**
     * From the day of issue to today, of a closed plan to its closing day.
     *
     * @param asked null for the last possible day
     * @param issuedOn null for a draft, which is judged on no day: today is shown
     */
    public static AsOf of(
            @Nullable LocalDate asked, @Nullable LocalDate issuedOn, @Nullable LocalDate closedOn, LocalDate today) {
        LocalDate last = closedOn != null && closedOn.isBefore(today) ? closedOn : today;
        boolean closed = last.isBefore(today);
        if (asked == null || issuedOn == null || asked.equals(last)) {
            return new AsOf(last, null, true, Clamp.NONE);
        }
        if (asked.isAfter(last)) {
            return new AsOf(last, asked, true, closed ? Clamp.AFTER_CLOSING : Clamp.AFTER_TODAY);
        }
        if (asked.isBefore(issuedOn)) {
            return new AsOf(issuedOn, asked, issuedOn.equals(last), Clamp.BEFORE_ISSUE);
        }
        return new AsOf(asked, null, false, Clamp.NONE);
    }

    /** The same for what a reader typed into the address: what is no date is said to be none. */
    public static AsOf read(
            @Nullable String typed, @Nullable LocalDate issuedOn, @Nullable LocalDate closedOn, LocalDate today) {
        LocalDate asked = date(typed);
        AsOf found = of(asked, issuedOn, closedOn, today);
        boolean unreadable = asked == null && typed != null && !typed.isBlank();
        return unreadable ? new AsOf(found.day, null, found.today, Clamp.UNREADABLE) : found;
    }

    /**
     * For a page over several plans: from the first of their issue days to today; the figures judge each closed plan not
     * later than its closing day.
     *
     * @param issuedOn the issue days; without any no plan can be judged, and today is shown
     */
    public static AsOf over(@Nullable String typed, Stream<LocalDate> issuedOn, LocalDate today) {
        AsOf found = read(typed, issuedOn.min(Comparator.naturalOrder()).orElse(null), null, today);
        return found.clamp == Clamp.BEFORE_ISSUE
                ? new AsOf(found.day, found.asked, found.today, Clamp.BEFORE_FIRST_ISSUE)
                : found;
    }

    /** The ISO date in the text; null when there is none. */
    public static @Nullable LocalDate date(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            return day.getYear() < 1 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeParseException notIso) {
            return null;
        }
    }

    /** The day as a link carries it on, null for the last possible day. */
    public @Nullable LocalDate carried() {
        return today ? null : day;
    }

    /** Whether the page has to say that it judges another day. */
    public boolean isClamped() {
        return clamp != Clamp.NONE;
    }
}
