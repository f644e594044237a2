package app.workplan.service.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * 业务时钟: the clock every command and every judgement reads, in the zone all bureaus share
 * (Asia/Shanghai). Inside {@link #runAt} it shows another instant to the current thread, so that the
 * demo history is made by the same commands, on the days it tells of.
 */
public final class BusinessClock extends Clock {

    /** The one time zone of China, whatever the machine is set to. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock source;
    private final ZoneId zone;
    private final ThreadLocal<@Nullable Instant> shown;

    public BusinessClock(Clock source) {
        this(source, ZONE, new ThreadLocal<>());
    }

    private BusinessClock(Clock source, ZoneId zone, ThreadLocal<@Nullable Instant> shown) {
        this.source = source;
        this.zone = zone;
        this.shown = shown;
    }

    /** Today's date in Asia/Shanghai. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), zone);
    }

    /**
     * The day the instant lies in, in Asia/Shanghai. A command reads the clock once and asks the day of that instant: read
     * twice around midnight, the two would disagree.
     */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** Runs the work while this clock stands still at the instant, for the current thread only. */
    public void runAt(Instant instant, Runnable work) {
        Instant before = shown.get();
        shown.set(instant);
        try {
            work.run();
        } finally {
            if (before == null) {
                shown.remove();
            } else {
                shown.set(before);
            }
        }
    }

    @Override
    public Instant instant() {
        Instant told = shown.get();
        return told == null ? source.instant() : told;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new BusinessClock(source, other, shown);
    }
}
