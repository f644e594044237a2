package app.workplan.service.national;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Writes tasks with their facts and shares. */
final class TaskRows {

    private static final int NINE = 9 * 3600;
    /** Of a hundred tasks at work so many are due again each month. */
    private static final int RECURRING = 6;

    private final Sink sink;
    private final SplittableRandom random;
    private final ShareRows shares;
    private final DutyRows duties;
    private final double entriesOfTask;
    private double owed;

    TaskRows(Sink sink, Texts texts, SplittableRandom random, double entriesOfTask) {
        this.sink = sink;
        this.random = random;
        this.shares = new ShareRows(sink, texts, random);
        this.duties = new DutyRows(sink, random);
        this.entriesOfTask = entriesOfTask;
    }

    void write(TaskFrame task, long chapter, long item, int place, String code, String title, int span)
            throws SQLException, IOException {
        PlanFrame plan = task.plan();
        String words = task.dueOrigin().equals("TEXT") ? words(task.due()) : null;
        sink.to(Loaded.TASK)
                .add(task.id())
                .add(plan.bureau().id())
                .add(plan.id())
                .add(chapter)
                .add(item)
                .add(code)
                .add(title)
                .add(place)
                .add(span)
                .add(span + title.length())
                .day(task.due())
                .day(task.due())
                .add(task.dueOrigin())
                .add(words)
                .day(task.starts())
                .add(task.setState())
                .at(plan.issued() - 2, NINE)
                .end();
        fact(task, words, plan.issued(), null);
        if (task.set() > 0) {
            fact(task, words, task.set(), task.setState());
        }
        shares(task);
    }

    private void fact(TaskFrame task, @Nullable String words, int since, @Nullable String setState)
            throws SQLException, IOException {
        sink.to(Loaded.TASK_FACT)
                .add(task.plan().bureau().ids().next())
                .add(task.plan().bureau().id())
                .add(task.id())
                .at(since, NINE)
                .day(task.due())
                .add(task.dueOrigin())
                .add(words)
                .day(task.starts())
                .add(1)
                .add(setState)
                .add(setState == null ? null : "局长办公会议纪要")
                .add(task.plan().bureau().office())
                .end();
    }

    /** Of a hundred tasks 45 have one share, 30 two, 15 three and 10 four. */
    private void shares(TaskFrame task) throws SQLException, IOException {
        int drawn = random.nextInt(100);
        int count = drawn < 45 ? 1 : drawn < 75 ? 2 : drawn < 90 ? 3 : 4;
        Bureau bureau = task.plan().bureau();
        int department = random.nextInt(bureau.departments().length);
        int entries = entries(task.kind());
        boolean recurring = task.kind() == Kind.ACTIVE && random.nextInt(100) < RECURRING;
        for (int i = 0; i < count; i++) {
            int own = (department + i) % bureau.departments().length;
            ShareFrame share = ShareFrame.of(task, i, count, own, random);
            int begun = recurring && i == 0 ? duties.write(share) : 0;
            shares.write(share, entries / count + (i < entries % count ? 1 : 0), begun);
        }
    }

    /** Some tasks are reported on much and some little; what is not yet owed counts for the tasks after it. */
    private int entries(Kind kind) {
        owed += entriesOfTask;
        if (kind == Kind.FUTURE) {
            return 0;
        }
        int taken = (int) Math.min(60, owed * (0.5 + random.nextDouble()));
        owed -= taken;
        return taken;
    }

    private static String words(int due) {
        LocalDate day = LocalDate.ofEpochDay(due);
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日前";
    }
}
