package app.workplan.service.demo;

import app.workplan.domain.calendar.ReportingPeriod;
import app.workplan.service.demo.DemoPlan.DemoShare;
import app.workplan.service.demo.DemoPlan.DemoTask;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一项分工的经过: reports at the pace given, then a hand-in on its day, all decided by the codes alone so that the same
 * plan always has the same history.
 */
final class ShareCourse {

    private static final int MOST = 96;

    private final DemoPhrases phrases;
    private final DemoTask task;
    private final DemoShare share;
    private final LocalDate issuedOn;
    private final LocalDate dueOn;
    private final int salt;
    private final List<DemoEvent> events = new ArrayList<>();

    ShareCourse(DemoPhrases phrases, DemoTask task, DemoShare share, LocalDate issuedOn, LocalDate dueOn) {
        this.phrases = phrases;
        this.task = task;
        this.share = share;
        this.issuedOn = issuedOn;
        this.dueOn = dueOn;
        this.salt = salt(task.suffix() + "/" + share.department());
    }

    /** Spreads nearby codes widely; never negative. */
    static int salt(String words) {
        int mixed = words.hashCode() * 0x9E3779B1;
        return (mixed ^ mixed >>> 15) & 0x7FFFFFFF;
    }

    /** Whether shares of the task may stay undone; of the others none does. */
    static boolean isSlow(DemoTask task) {
        return salt(task.suffix()) % 6 == 0;
    }

    int salt() {
        return salt;
    }

    /**
     * 填报 of one period, on one of the first four days after it.
     *
     * @param pace 1 keeps up with expected progress
     * @param until nothing from this day on, exclusive
     */
    void report(ReportingPeriod period, double pace, LocalDate until) {
        LocalDate day = period.end().plusDays(1 + salt % 4);
        if (!day.isAfter(issuedOn) || !day.isBefore(until)) {
            return;
        }
        int percent = percentOn(period.end(), pace);
        boolean late = day.isAfter(dueOn);
        boolean troubled = late || pace < 0.8;
        int turn = salt + period.end().getMonthValue();
        events.add(new DemoEvent.Reported(
                at(day, 9),
                task.code(),
                share.department(),
                task.owns(share) ? null : percent,
                phrases.report(percent, turn),
                troubled ? DemoPhrases.pick(phrases.problems(), turn) : null,
                troubled ? DemoPhrases.pick(phrases.nextSteps(), turn) : null));
    }

    /** 申请办结 on the day and 销号 some days later, what falls before {@code until} (exclusive) of it. */
    void finish(LocalDate handedIn, @Nullable LocalDate accepted, LocalDate until) {
        if (!handedIn.isBefore(until) || !handedIn.isAfter(issuedOn)) {
            return;
        }
        events.add(new DemoEvent.HandedIn(
                at(handedIn, 15),
                task.code(),
                share.department(),
                DemoPhrases.pick(phrases.progress().done(), salt)));
        if (accepted != null && accepted.isBefore(until)) {
            events.add(new DemoEvent.Accepted(at(accepted, 16), task.code(), share.department()));
        }
    }

    /** 申请办结, sent back two days later. */
    void failToFinish(LocalDate handedIn, LocalDate until) {
        LocalDate back = handedIn.plusDays(2);
        if (handedIn.isAfter(issuedOn) && back.isBefore(until)) {
            finish(handedIn, null, until);
            events.add(new DemoEvent.SentBack(
                    at(back, 11), task.code(), share.department(), DemoPhrases.pick(phrases.returnReasons(), salt)));
        }
    }

    List<DemoEvent> events() {
        return events;
    }

    LocalDate between(double part) {
        return issuedOn.plusDays(Math.round(ChronoUnit.DAYS.between(issuedOn, dueOn) * part));
    }

    private int percentOn(LocalDate day, double pace) {
        double whole = ChronoUnit.DAYS.between(issuedOn, dueOn) + 1.0;
        double gone = Math.max(0, ChronoUnit.DAYS.between(issuedOn, day) + 1.0);
        return (int) Math.max(1, Math.min(MOST, Math.round(100 * pace * Math.min(1, gone / whole))));
    }

    private LocalDateTime at(LocalDate day, int hour) {
        return day.atTime(hour, salt % 50, salt % 60);
    }
}
