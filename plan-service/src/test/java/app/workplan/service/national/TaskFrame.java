package app.workplan.service.national;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * 任务的日期, as days since 1970, 0 for none.
 *
 * @param starts a start of its own
 * @param set since when it is suspended or cancelled
 */
record TaskFrame(PlanFrame plan, long id, Kind kind, int starts, int due, int set) {

    private static final int EARLIEST = 40;

    static TaskFrame of(PlanFrame plan, Kind kind, SplittableRandom random) {
        int starts = kind == Kind.FUTURE ? plan.judged() + 3 + random.nextInt(40) : 0;
        int due = due(plan, kind, starts, random);
        int set = kind == Kind.SUSPENDED || kind == Kind.CANCELLED
                ? Math.min(plan.judged() - 15, due) - random.nextInt(60)
                : 0;
        return new TaskFrame(plan, plan.bureau().ids().next(), kind, starts, due, set);
    }

    private static int due(PlanFrame plan, Kind kind, int starts, SplittableRandom random) {
        int last = plan.to();
        int past = (int) (100 * random.nextDouble() * random.nextDouble());
        return switch (kind) {
            case OVERDUE -> Math.min(last, plan.judged() - 1) - past;
            case FUTURE -> Math.min(last, starts + 20 + random.nextInt(40));
            case DONE ->
                random.nextInt(5) == 0
                        ? last
                        : between(plan.issued() + EARLIEST, Math.min(last, plan.judged()), random);
            case WAITING -> plan.judged() + random.nextInt(40);
            case ACTIVE -> random.nextBoolean() ? last : between(plan.judged(), last, random);
            case SUSPENDED, CANCELLED -> Math.min(last, plan.judged() + random.nextInt(80));
        };
    }

    /** 任务状态 that was set on the task itself. */
    @Nullable
    String setState() {
        return set > 0 ? kind.name() : null;
    }

    String dueOrigin() {
        return due == plan.to() ? "DEFAULT" : id % 5 < 3 ? "TEXT" : "STAFF";
    }

    /** 序时进度 on the day that is judged, in points. */
    int expected() {
        int from = starts > 0 ? starts : plan.issued();
        return Math.max(0, Math.min(100, 100 * (plan.judged() - from + 1) / (due - from + 1)));
    }

    static int between(int first, int last, SplittableRandom random) {
        return first + random.nextInt(last - first + 1);
    }
}
