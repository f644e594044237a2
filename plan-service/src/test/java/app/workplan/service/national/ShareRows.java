package app.workplan.service.national;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.SplittableRandom;

/** Writes shares with their facts, reports and hand-ins. */
final class ShareRows {

    private static final int NINE = 9 * 3600;
    private static final int TEN = 10 * 3600;
    private static final int FOUR = 16 * 3600;
    /** A report until this day of a month may be one for the month before; from the other day on it is not. */
    private static final int STILL_BEFORE = 5;

    private static final int NO_LONGER_BEFORE = 13;
    /** So recent that the last closed period is always reported. */
    private static final int ABOUT_A_MONTH = 24;

    private final Sink sink;
    private final Texts texts;
    private final SplittableRandom random;

    ShareRows(Sink sink, Texts texts, SplittableRandom random) {
        this.sink = sink;
        this.texts = texts;
        this.random = random;
    }

    /**
     * @param entries how many reports
     * @param recorded the day of the first record of a duty the share owns, 0 where it owns none
     */
    void write(ShareFrame share, int entries, int recorded) throws SQLException, IOException {
        fact(share, "NOT_STARTED", 0, share.task().plan().issued(), NINE, 0);
        if (recorded > 0) {
            fact(share, "IN_PROGRESS", 0, recorded, TEN, 0);
        }
        int percent = reports(share, entries, recorded);
        String state = share.state();
        if (share.handed() > 0) {
            handIn(share, percent);
        } else if (entries == 0 && recorded == 0) {
            state = "NOT_STARTED";
        }
        TaskFrame task = share.task();
        PlanFrame plan = task.plan();
        sink.to(Loaded.SHARE)
                .add(share.id())
                .add(plan.bureau().id())
                .add(plan.id())
                .add(task.id())
                .add(plan.bureau().departments()[share.department()])
                .add(share.place())
                .add("TEXT")
                .at(plan.issued() - 2, NINE)
                .day(plan.issued())
                .day(task.due())
                .add(share.role())
                .add(state)
                .add(percent)
                .day(share.handed())
                .end();
    }

    /** Reports spread over the time the share was open; the percent of the last one. */
    private int reports(ShareFrame share, int entries, int recorded) throws SQLException, IOException {
        PlanFrame plan = share.task().plan();
        int first = Math.max(plan.issued() + 1, recorded);
        int last = (share.handed() > 0
                        ? share.handed()
                        : share.task().set() > 0 ? share.task().set() : plan.judged())
                - 1;
        if (random.nextInt(8) == 0 && share.handed() == 0) {
            // nobody spoke for a while
            last -= Math.min(50, (last - first) / 2);
        } else if (share.handed() == 0) {
            last -= random.nextInt(ABOUT_A_MONTH);
        }
        int percent = 0;
        int before = 0;
        int second = 0;
        byte[] text = texts.usual(random);
        for (int i = 0; i < entries; i++) {
            int day = reportDay(first + (int) ((long) (last - first) * (i + 1) / entries), first);
            boolean moves = i == 0 || i == entries - 1 || random.nextInt(3) > 0;
            boolean noChange = !moves && random.nextInt(3) == 0;
            int reached = moves ? share.percent() * (i + 1) / entries : percent;
            second = day == before ? second + 60 : TEN + random.nextInt(3600);
            boolean overdue = day > share.task().due();
            text = noChange ? text : overdue ? texts.troubled(random) : texts.usual(random);
            entry(share, day, second, recorded > 0 ? -1 : reached, text, overdue, noChange);
            if (recorded == 0 && (i == 0 || reached != percent)) {
                fact(share, "IN_PROGRESS", reached, day, second, 0);
                percent = reached;
            }
            before = day;
        }
        return percent;
    }

    /** Never between, where it depends on the working days of the month which period a report is for. */
    private static int reportDay(int day, int first) {
        int ofMonth = LocalDate.ofEpochDay(day).getDayOfMonth();
        if (ofMonth <= STILL_BEFORE || ofMonth >= NO_LONGER_BEFORE || day - ofMonth + STILL_BEFORE < first) {
            return day;
        }
        return day - ofMonth + STILL_BEFORE;
    }

    /** The last day of the month a report of the day is for. */
    static int periodEnd(PlanFrame plan, int day) {
        LocalDate on = LocalDate.ofEpochDay(day);
        int own = (int) on.withDayOfMonth(1).plusMonths(1).toEpochDay() - 1;
        int before = (int) on.withDayOfMonth(1).toEpochDay() - 1;
        boolean forBefore = on.getDayOfMonth() <= STILL_BEFORE && before >= plan.from();
        return Math.min(plan.to(), forBefore ? before : own);
    }

    /** @param percent -1 for none */
    private void entry(
            ShareFrame share, int day, int second, int percent, byte[] text, boolean overdue, boolean noChange)
            throws SQLException, IOException {
        PlanFrame plan = share.task().plan();
        Rows row = sink.to(Loaded.PROGRESS_ENTRY)
                .add(plan.bureau().ids().next())
                .add(plan.bureau().id())
                .add(share.id())
                .day(periodEnd(plan, day));
        if (percent < 0) {
            row.none();
        } else {
            row.add(percent);
        }
        row.add(text);
        if (overdue) {
            row.add(texts.problems(random)).add(texts.next(random));
        } else {
            row.none().none();
        }
        row.add(noChange)
                .add(overdue && random.nextInt(10) == 0)
                .at(day, second)
                .day(day)
                .add(plan.bureau().heads()[share.department()])
                .end();
    }

    private void handIn(ShareFrame share, int percent) throws SQLException, IOException {
        Bureau bureau = share.task().plan().bureau();
        boolean done = share.state().equals("DONE");
        int decided = done ? share.handed() + 1 + random.nextInt(4) : 0;
        fact(share, "SUBMITTED", percent, share.handed(), FOUR, share.handed());
        if (done) {
            fact(share, "DONE", percent, decided, TEN, share.handed());
        }
        Rows row = sink.to(Loaded.COMPLETION)
                .add(bureau.ids().next())
                .add(bureau.id())
                .add(share.id())
                .add(texts.done(random))
                .at(share.handed(), FOUR)
                .day(share.handed())
                .add(bureau.heads()[share.department()])
                .add(done ? "ACCEPTED" : "PENDING")
                .at(decided, TEN);
        if (done) {
            row.add(bureau.office());
        } else {
            row.none();
        }
        row.end();
    }

    private void fact(ShareFrame share, String state, int percent, int day, int second, int handed)
            throws SQLException, IOException {
        Bureau bureau = share.task().plan().bureau();
        sink.to(Loaded.SHARE_FACT)
                .add(bureau.ids().next())
                .add(bureau.id())
                .add(share.id())
                .at(day, second)
                .add(share.role())
                .add(state)
                .add(percent)
                .add(1)
                .day(handed)
                .add(
                        state.equals("DONE") || state.equals("NOT_STARTED")
                                ? bureau.office()
                                : bureau.heads()[share.department()])
                .end();
    }
}
