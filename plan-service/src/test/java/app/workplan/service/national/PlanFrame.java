package app.workplan.service.national;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * 计划的日期, as days since 1970: the plan in force has eight months behind it, the closed one is that of the twelve months before.
 *
 * @param judged the last day its figures are of: the day asked, or the day it was closed
 */
record PlanFrame(Bureau bureau, long id, int from, int to, int issued, int judged, boolean closed) {

    private static final int MONTHS_BEHIND = 8;

    static PlanFrame of(Bureau bureau, LocalDate day, boolean closed, SplittableRandom random) {
        LocalDate from = day.withDayOfMonth(1).minusMonths(closed ? MONTHS_BEHIND + 12 : MONTHS_BEHIND);
        int first = (int) from.toEpochDay();
        int last = (int) from.plusMonths(12).toEpochDay() - 1;
        int judged = closed ? last + 15 + random.nextInt(10) : (int) day.toEpochDay();
        return new PlanFrame(bureau, bureau.ids().next(), first, last, first + 12 + random.nextInt(15), judged, closed);
    }

    /** The day on which it was closed, 0 for one in force. */
    int closedOn() {
        return closed ? judged : 0;
    }

    LocalDate fromDay() {
        return LocalDate.ofEpochDay(from);
    }
}
