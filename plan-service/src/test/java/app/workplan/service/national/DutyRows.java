package app.workplan.service.national;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Writes duties that come back each month, all of them met so far. */
final class DutyRows {

    private static final int TEN = 10 * 3600;

    private final Sink sink;
    private final SplittableRandom random;

    DutyRows(Sink sink, SplittableRandom random) {
        this.sink = sink;
        this.random = random;
    }

    /** @return the day of the first record, which begins the work of the share that owns the duty */
    int write(ShareFrame share) throws SQLException, IOException {
        PlanFrame plan = share.task().plan();
        Bureau bureau = plan.bureau();
        long recurrence = bureau.ids().next();
        sink.to(Loaded.RECURRENCE)
                .add(recurrence)
                .add(bureau.id())
                .add(share.task().id())
                .add("MONTH")
                .add(1)
                .add("每月至少1次")
                .add(0)
                .end();
        sink.to(Loaded.RECURRENCE_OWNER)
                .add(bureau.ids().next())
                .add(bureau.id())
                .add(recurrence)
                .add(share.id())
                .at(plan.issued(), TEN - 3600)
                .end();
        int first = 0;
        LocalDate month = LocalDate.ofEpochDay(plan.issued()).withDayOfMonth(1).plusMonths(1);
        for (int last = lastDay(month); last <= share.task().due(); last = lastDay(month)) {
            long occurrence = bureau.ids().next();
            sink.to(Loaded.OCCURRENCE)
                    .add(occurrence)
                    .add(bureau.id())
                    .add(recurrence)
                    .day((int) month.toEpochDay())
                    .day(last)
                    .add(1)
                    .add("MONTH")
                    .end();
            if (last < plan.judged()) {
                int held = last - 3 - random.nextInt(10);
                first = first == 0 ? held + 1 : first;
                record(share, occurrence, held);
            }
            month = month.plusMonths(1);
        }
        return first;
    }

    private void record(ShareFrame share, long occurrence, int held) throws SQLException, IOException {
        Bureau bureau = share.task().plan().bureau();
        sink.to(Loaded.OCCURRENCE_RECORD)
                .add(bureau.ids().next())
                .add(bureau.id())
                .add(occurrence)
                .day(held)
                .add(Words.fill(Words.any("held", random), random))
                .at(held + 1, TEN)
                .day(held + 1)
                .add(bureau.heads()[share.department()])
                .end();
    }

    private static int lastDay(LocalDate month) {
        return (int) month.plusMonths(1).toEpochDay() - 1;
    }
}
