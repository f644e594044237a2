package app.workplan.service.national;

import java.util.SplittableRandom;

/**
 * 责任分工的处境.
 *
 * @param place in the task, from 0; the first of several leads
 * @param department which of the bureau's
 * @param state on the day that is judged
 * @param handed the day it was handed in, 0 for none
 * @param percent of the last report
 */
record ShareFrame(
        TaskFrame task, long id, int place, int department, String role, String state, int handed, int percent) {

    /** Days from a hand-in to its decision at most, and the day of the last report that counts before it. */
    private static final int SEEN = 7;

    static ShareFrame of(TaskFrame task, int place, int count, int department, SplittableRandom random) {
        String role = count == 1
                ? random.nextInt(3) == 0 ? "LEAD" : "RESPONSIBLE"
                : place == 0 ? "LEAD" : random.nextBoolean() ? "SHARED" : "SUPPORT";
        String state = state(task, place, random);
        int handed = handed(task, state, random);
        return new ShareFrame(
                task,
                task.plan().bureau().ids().next(),
                place,
                department,
                role,
                state,
                handed,
                percent(task, state, random));
    }

    private static String state(TaskFrame task, int place, SplittableRandom random) {
        boolean beside = place > 0 && random.nextBoolean();
        return switch (task.kind()) {
            case DONE -> "DONE";
            case FUTURE -> "NOT_STARTED";
            case WAITING -> beside ? "DONE" : "SUBMITTED";
            case OVERDUE ->
                beside
                        ? "DONE"
                        : !task.plan().closed() && task.due() < task.plan().judged() - 2 && random.nextInt(5) == 0
                                ? "SUBMITTED"
                                : "IN_PROGRESS";
            case ACTIVE -> beside && random.nextInt(5) == 0 ? "DONE" : "IN_PROGRESS";
            case SUSPENDED, CANCELLED -> "IN_PROGRESS";
        };
    }

    private static int handed(TaskFrame task, String state, SplittableRandom random) {
        int judged = task.plan().judged();
        if (state.equals("SUBMITTED")) {
            return task.kind() == Kind.OVERDUE
                    ? TaskFrame.between(task.due() + 1, judged - 1, random)
                    : judged - 1 - random.nextInt(8);
        }
        if (!state.equals("DONE")) {
            return 0;
        }
        int late = task.due() + 1 + random.nextInt(15);
        if (random.nextInt(12) == 0 && late <= judged - SEEN) {
            return late;
        }
        int last = Math.min(task.due(), judged - SEEN);
        return last - random.nextInt(Math.min(40, last - task.plan().issued() - 25));
    }

    private static int percent(TaskFrame task, String state, SplittableRandom random) {
        if (!state.equals("IN_PROGRESS")) {
            return state.equals("NOT_STARTED") ? 0 : 70 + random.nextInt(30);
        }
        int percent = switch (task.kind()) {
            case OVERDUE -> 30 + random.nextInt(65);
            case ACTIVE ->
                random.nextInt(4) == 0
                        ? task.expected() - 20 - random.nextInt(25)
                        : task.expected() - 3 + random.nextInt(10);
            default -> 10 + random.nextInt(50);
        };
        return Math.max(1, Math.min(97, percent));
    }
}
