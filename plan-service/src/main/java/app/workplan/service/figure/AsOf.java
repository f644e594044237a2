package app.workplan.service.figure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * 截至日: the day a page judges, and what became of the day that was asked for. Every page that judges takes
 * {@code asOf}, prints {@link #day()}, says {@link #clamp()} where it is not {@link Clamp#NONE}, and carries
 * {@link #carried()} on in its links.
 *
 * @param day the day judged
 * @param usual the day judged when none is asked: today, of a closed plan its closing day
 * @param clamp why another day than the one asked is judged
 * @param asked what was asked, as typed; null when nothing was
 */
public record AsOf(
        LocalDate day,
        LocalDate usual,
        Clamp clamp,
        @Nullable String asked) {

    /** 调整原因: why the day asked is not the day judged. */
    public enum Clamp {
        /** It is. */
        NONE,
        /** Before the plan was issued: the issue day is judged. */
        BEFORE_ISSUE,
        /** In the future: today is judged. */
        AFTER_TODAY,
        /** After the plan was closed: the closing day is judged. */
        AFTER_CLOSING,
        /** No date at all: the usual day is judged. */
        UNREADABLE
    }

    /**
     * For one issued plan: from its issue day to today, of a closed plan to its closing day.
     *
     * @param asked ISO text of the request, null or blank for the usual day
     * @param issuedOn the issue day
     * @param closedOn the closing day, null while the plan runs
     */
    public static AsOf of(@Nullable String asked, LocalDate issuedOn, @Nullable LocalDate closedOn, LocalDate today) {
        boolean closed = closedOn != null && closedOn.isBefore(today);
        LocalDate last = closed ? closedOn : today;
        LocalDate usual = last.isBefore(issuedOn) ? issuedOn : last;
        if (asked == null || asked.isBlank()) {
            return new AsOf(usual, usual, Clamp.NONE, null);
        }
        LocalDate day = date(asked);
        if (day == null) {
            return new AsOf(usual, usual, Clamp.UNREADABLE, asked);
        }
        if (day.isAfter(usual)) {
            return new AsOf(usual, usual, closed ? Clamp.AFTER_CLOSING : Clamp.AFTER_TODAY, asked);
        }
        return day.isBefore(issuedOn)
                ? new AsOf(issuedOn, usual, Clamp.BEFORE_ISSUE, asked)
                : new AsOf(day, usual, Clamp.NONE, asked);
    }

    /** For pages over several plans: not after today; each closed plan is judged on its closing day by the figures. */
    public static AsOf of(@Nullable String asked, LocalDate today) {
        return of(asked, LocalDate.of(1, 1, 1), null, today);
    }

    /** The date in the text; null when there is none. */
    public static @Nullable LocalDate date(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            return day.getYear() < 1 || day.getYear() > 9999 ? null : day;
        } catch (DateTimeParseException notIso) {
            return null;
        }
    }

    /** What links carry on: ISO text, null when the usual day is judged. */
    public @Nullable String carried() {
        return day.equals(usual) ? null : day.toString();
    }

    /** Whether another day than the one asked is judged. */
    public boolean isClamped() {
        return clamp != Clamp.NONE;
    }
}
